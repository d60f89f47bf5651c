public import Calculating
public import Planning

/// What an evaluation looks at: the figures of one ledger position, their sums, and the definitions that hold for them.
///
/// Where an area has no figure of its own, the complete sum of the areas below it stands for it; a flow of a year, or of
/// a year so far, is the sum of its months when nobody reported it as such.
public struct Facts: Sendable {
    /// The figures.
    public let cube: Cube
    /// The sums over the administrative tree; nil: sums are not looked at.
    public let totals: Totals?
    /// The definitions.
    public let catalogue: Catalogue

    /// Joins figures, sums and definitions.
    public init(cube: Cube, totals: Totals? = nil, catalogue: Catalogue) {
        self.cube = cube
        self.totals = totals
        self.catalogue = catalogue
    }

    /// The figure of a cell: as reported, or else the complete sum of the areas below, or else that of its months.
    public func figure(at cell: Cell) -> RecordedObservation? { reported(at: cell) ?? summedMonths(at: cell) }

    /// The value of a cell, found as its figure is.
    public subscript(cell: Cell) -> Double? {
        if let value = cube[cell] { return value }
        if let total = totals?.total(at: cell, in: cube), total.isComplete { return total.sum }
        return summedMonths(at: cell)?.observation.figure?.value
    }

    /// The periods that have such a figure and end on or before a day, oldest first.
    public func periods(of series: Series, through day: Day? = nil) -> [Period] {
        let reported = reportedPeriods(of: series, through: day)
        let summed = summedPeriods(of: series, reported, through: day)
        return summed.isEmpty ? reported : Set(reported).union(summed).sorted()
    }

    func reported(at cell: Cell) -> RecordedObservation? {
        cube.figure(at: cell) ?? totals?.figure(at: cell, in: cube)
    }

    private func reportedPeriods(of series: Series, through day: Day?) -> [Period] {
        let own = cube.periods(of: series, through: day)
        let summed = totals?.periods(of: series, through: day, in: cube) ?? []
        if own.isEmpty || summed.isEmpty { return own + summed }
        return Set(own).union(summed).sorted()
    }
}
