public import Planning

extension Cube {
    /// A month from March on, derived from the cumulative figures of its cell's series and their published growth.
    public func derivedMonth(at cell: Cell, in catalogue: Catalogue) throws(MonthError) -> DerivedMonth {
        let month = cell.period
        guard month.kind == .month else { throw .notMonth(month) }
        guard let now = Period(.cumulative, year: month.year, part: month.part),
            let before = Period(.cumulative, year: month.year, part: month.part - 1)
        else { throw .mergedMonths(month) }
        return try DerivedMonth(
            report(cell.series.cell(now), in: catalogue), after: report(cell.series.cell(before), in: catalogue))
    }

    private func report(_ cell: Cell, in catalogue: Catalogue) throws(MonthError) -> CumulativeReport {
        guard let level = figure(at: cell)?.observation.figure else { throw .figureMissing(cell.period) }
        let growth = publishedGrowth(at: cell, in: catalogue)?.observation.figure
        return try CumulativeReport(cell.period, level: level, growth: growth)
    }
}
