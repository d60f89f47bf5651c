/// Something counted or measured, defined once for the whole system (统计项).
public struct Statistic: Hashable, Sendable, Identifiable {
    /// The code of a statistic.
    public typealias ID = Identifier<Statistic>

    /// How figures of several periods belong together.
    public enum Accumulation: Hashable, Sendable {
        /// 时点: a state at the end of the period, such as a number of enterprises.
        case stock
        /// 流量: an amount over the period, such as output.
        case flow
        /// 比率: `part` as a percentage of `whole`; nil where the parts are not collected.
        case ratio(part: ID?, whole: ID?)
        /// 增速: the published growth of another statistic, a fact of its own.
        case growth(of: ID)
        /// 增减: the published change of another statistic in its own unit, such as percentage points.
        case change(of: ID)
    }

    /// How often it is collected.
    public enum Frequency: String, Sendable, CaseIterable {
        /// 年报.
        case yearly
        /// 半年报.
        case halfYearly
        /// 季报.
        case quarterly
        /// 月报.
        case monthly
    }

    /// The code.
    public let id: ID
    /// The name.
    public let name: Bilingual
    /// Other names that files use for it.
    public let aliases: [String]
    /// What it is measured in.
    public let unit: Unit
    /// How often it is collected.
    public let frequency: Frequency
    /// How figures of several periods belong together.
    public let accumulation: Accumulation
    /// Whether the figures of all towns add up to that of the district.
    public let isAdditiveOverAreas: Bool
    /// 其中项: the total that it is only some of; lines of one total may overlap each other and need not add up to it.
    public let ofWhich: ID?
    /// The basis that figures without a stated one have.
    public let basis: Basis.ID
    /// What is counted and how, in one or two sentences.
    public let definition: Bilingual
    /// The places where the series is known to break.
    public let breaks: [SeriesBreak]
    /// How it is calculated from other statistics; nil when it is reported.
    public let formula: StatedFormula?

    /// A statistic by code, name and behaviour.
    public init(
        id: ID, name: Bilingual, aliases: [String] = [], unit: Unit, frequency: Frequency,
        accumulation: Accumulation, isAdditiveOverAreas: Bool, ofWhich: ID? = nil, basis: Basis.ID,
        definition: Bilingual = Bilingual("", ""), breaks: [SeriesBreak] = [], formula: StatedFormula? = nil
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.unit = unit
        self.frequency = frequency
        self.accumulation = accumulation
        self.isAdditiveOverAreas = isAdditiveOverAreas
        self.ofWhich = ofWhich
        self.basis = basis
        self.definition = definition
        self.breaks = breaks
        self.formula = formula
    }
}
