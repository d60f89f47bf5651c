public import Calculating
public import Planning

/// What an evaluation looks at: the figures of one ledger position, their sums, and the definitions that hold for them.
///
/// Where an area has no figure of its own, the complete sum of the areas below it stands for it; a flow of a year, or of
/// a year so far, is the sum of its months when nobody reported it as such; a calculated statistic has the value of its
/// formula.
public struct Facts: Sendable {
    /// The figures.
    public let cube: Cube
    /// The sums over the administrative tree; nil: sums are not looked at.
    public let totals: Totals?
    /// The definitions.
    public let catalogue: Catalogue
    /// The formulas of statistics that are calculated.
    public let calculated: CalculatedStatistics

    /// Joins figures, sums and definitions.
    public init(
        cube: Cube, totals: Totals? = nil, catalogue: Catalogue,
        calculated: CalculatedStatistics = CalculatedStatistics()
    ) {
        self.cube = cube
        self.totals = totals
        self.catalogue = catalogue
        self.calculated = calculated
    }

    /// The figure of a cell: as reported, or else the complete sum of the areas below, or else that of its months or what
    /// its formula comes to.
    public func figure(at cell: Cell) -> RecordedObservation? {
        reported(at: cell) ?? (isCalculated(cell) ? calculatedFigure(at: cell) : summedMonths(at: cell))
    }

    /// The value of a cell, found as its figure is.
    public subscript(cell: Cell) -> Double? {
        if let value = cube[cell] { return value }
        if let total = totals?.total(at: cell, in: cube), total.isComplete { return total.sum }
        if isCalculated(cell) { return cells[cell] }
        return summedMonths(at: cell)?.observation.figure?.value
    }

    /// The periods that have such a figure and end on or before a day, oldest first.
    public func periods(of series: Series, through day: Day? = nil) -> [Period] {
        let reported = reportedPeriods(of: series, through: day)
        if calculated[series.statistic] != nil {
            return Set(reported).union(calculatedPeriods(of: series, through: day)).sorted()
        }
        let summed = summedPeriods(of: series, reported, through: day)
        return summed.isEmpty ? reported : Set(reported).union(summed).sorted()
    }

    func reported(at cell: Cell) -> RecordedObservation? {
        cube.figure(at: cell) ?? totals?.figure(at: cell, in: cube)
    }

    func reportedPeriods(of series: Series, through day: Day?) -> [Period] {
        let own = cube.periods(of: series, through: day)
        let summed = totals?.periods(of: series, through: day, in: cube) ?? []
        if own.isEmpty || summed.isEmpty { return own + summed }
        return Set(own).union(summed).sorted()
    }
}
