import Planning

/// The part of a statistic that every row needs; copying the whole for each row costs more than reading the row.
struct KnownStatistic {
    let id: Statistic.ID
    let unit: String
    let basis: Basis.ID
    private let isStock: Bool
    private let isFlow: Bool

    init(_ statistic: Statistic) {
        id = statistic.id
        unit = statistic.unit.symbol
        basis = statistic.basis
        isStock = statistic.accumulation == .stock
        isFlow = statistic.accumulation == .flow
    }

    /// Whether it can have a figure for a period: a stock has none over time, a flow none for January or February alone.
    func fits(_ period: Period) -> Bool {
        switch period.kind {
        case .cumulative, .span: !isStock
        case .month: !isFlow || period.part > 2
        case .year, .half, .quarter: true
        }
    }
}
