public import Calculating
public import Planning

/// What an evaluation looks at: the figures of one ledger position, their sums, and the definitions that hold for them.
///
/// Where an area has no figure of its own, the complete sum of the areas below it stands for it.
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

    /// The figure of a cell as reported, or else the complete sum of the areas below; nil when there is neither.
    public func figure(at cell: Cell) -> RecordedObservation? {
        cube.figure(at: cell) ?? totals?.figure(at: cell, in: cube)
    }

    /// The value of a cell as reported, or else the complete sum of the areas below.
    public subscript(cell: Cell) -> Double? {
        if let value = cube[cell] { return value }
        guard let total = totals?.total(at: cell, in: cube), total.isComplete else { return nil }
        return total.sum
    }

    /// The periods that have a figure or a complete sum and end on or before a day, oldest first.
    public func periods(of series: Series, through day: Day? = nil) -> [Period] {
        let own = cube.periods(of: series, through: day)
        guard let totals else { return own }
        let summed = totals.periods(of: series, through: day, in: cube)
        return summed.isEmpty ? own : Set(own).union(summed).sorted()
    }
}
