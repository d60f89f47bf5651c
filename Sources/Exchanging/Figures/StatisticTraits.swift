import Planning

/// The part of a statistic that every row needs, in numbers.
struct StatisticTraits: Sendable {
    /// The number of its own basis.
    let basis: Int32
    /// The number of its unit.
    let unit: Int32
    /// The periods that it can have no figure for.
    let refused: PeriodTraits

    init(_ statistic: Statistic, basis: Int32, unit: Int32) {
        self.basis = basis
        self.unit = unit
        refused =
            switch statistic.accumulation {
            case .stock: .overTime
            case .flow: .springFestival
            default: []
            }
    }
}

/// What decides whether a statistic can have a figure for a period.
struct PeriodTraits: OptionSet, Sendable {
    let rawValue: UInt8

    /// Several periods together, over which a stock has no figure.
    static let overTime = PeriodTraits(rawValue: 1)
    /// January or February alone, for which a flow has no figure.
    static let springFestival = PeriodTraits(rawValue: 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ period: Period) {
        self =
            switch period.kind {
            case .cumulative, .span: .overTime
            case .month: period.part > 2 ? [] : .springFestival
            case .year, .half, .quarter: []
            }
    }
}
