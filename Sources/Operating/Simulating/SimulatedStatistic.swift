import Planning

/// A statistic of the simulated district: its definition, and what its figures are made from.
struct SimulatedStatistic: Hashable, Sendable {
    /// What sort of number it is.
    enum Kind: Hashable, Sendable {
        case flow, stock
        /// `part` as a percentage of `whole`.
        case share(part: String, whole: String)
        /// A ratio or an average that no other statistic gives.
        case rate
        /// The published growth of another statistic.
        case growth(of: String)
    }

    /// How its figures reach the ledger.
    enum Channel: Hashable, Sendable {
        case form(SimulatedForm)
        /// A file that a department sends, in its short name.
        case file(String)
    }

    let code: String
    let name: Bilingual
    let unit: String
    let frequency: Statistic.Frequency
    let kind: Kind
    let channel: Channel
    /// The district's amount of 2020, or its state at the end of it; of a line, its share of the total.
    let level: Double
    /// Growth in a year; of a line, beyond that of its total.
    let growth: Double
    /// How many digits officers print behind the point.
    let scale: Int
    /// 其中项: the total that it is only some of.
    var total: String?
    /// Whether it shares the total with the other lines of its family, so that together they stay below it.
    var isOfFamily = false

    init(
        _ code: String, _ chinese: String, _ english: String, _ unit: String, _ frequency: Statistic.Frequency,
        _ kind: Kind, _ channel: Channel, _ level: Double, _ growth: Double, scale: Int = 0, of total: String? = nil
    ) {
        self.code = code
        name = Bilingual(chinese, english)
        self.unit = unit
        self.frequency = frequency
        self.kind = kind
        self.channel = channel
        self.level = level
        self.growth = growth
        self.scale = scale
        self.total = total
    }

    /// The form that asks for it.
    var form: SimulatedForm? { if case .form(let form) = channel { form } else { nil } }

    /// The department that sends it as a file.
    var department: String? { if case .file(let department) = channel { department } else { nil } }

    /// Whether towns and parks report it, so that it adds up to the district.
    var isOfTowns: Bool { form?.isOfTowns ?? false }

    /// Enterprises above the threshold, or all units; growth is on comparable prices.
    var basis: String {
        switch kind {
        case .growth: "comparable"
        case .share(let part, _): part.hasSuffix("-output") ? "above-threshold" : "all"
        default: form == .townEconomy && !code.hasPrefix("power") ? "above-threshold" : "all"
        }
    }
}
