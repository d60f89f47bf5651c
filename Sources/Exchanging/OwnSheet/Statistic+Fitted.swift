import Planning

extension Statistic {
    /// The period that a figure of this statistic has in a table of `period`: a stock is of its end.
    func fitted(_ period: Period) -> Period {
        guard accumulation == .stock, period.kind == .cumulative else { return period }
        return Period(.month, year: period.year, part: period.part) ?? period
    }
}
