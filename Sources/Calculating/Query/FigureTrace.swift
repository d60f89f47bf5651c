public import Planning

/// A number with all that it comes from: its versions in the ledger, or the areas below that it was summed from.
public struct FigureTrace: Sendable {
    /// Which number.
    public let cell: Cell
    /// What it comes to.
    public let value: CellValue
    /// Every version that was reported, oldest first; empty for a number that was only summed.
    public let versions: [RecordedObservation]
    /// The areas directly below with theirs, where the number was summed or could be.
    public let parts: [FigureTrace]

    /// The figure in force.
    public var figure: RecordedObservation? { versions.last.flatMap { $0.observation.figure == nil ? nil : $0 } }
}

extension Cube {
    /// Follows a number down to the entries that brought it: into the parts of a sum, and beside a reported figure one
    /// level of the areas below.
    public func trace(_ cell: Cell, in catalogue: Catalogue, tree: AreaTree.ID? = nil) -> FigureTrace {
        var ground = QueryGround(self, catalogue, tree: tree)
        return trace(cell, &ground, isBelowReported: false)
    }

    private func trace(_ cell: Cell, _ ground: inout QueryGround, isBelowReported: Bool) -> FigureTrace {
        let isAdditive = ground.catalogue.statistic(cell.statistic)?.isAdditiveOverAreas ?? false
        var reader = SeriesReader(cell.series, cell.period.kind, isAdditive: isAdditive, ground)
        let value = reader.value(at: cell.period.ordinal, on: cell.period.lastDay, &ground)
        let isReported = if case .reported = value { true } else { false }
        var parts: [FigureTrace] = []
        if isAdditive, !(isReported && isBelowReported) {
            for link in ground.links(below: cell.area) where link.holds(on: cell.period.lastDay) {
                let below = Cell(statistic: cell.statistic, area: link.child, basis: cell.basis, period: cell.period)
                parts.append(trace(below, &ground, isBelowReported: isReported))
            }
        }
        return FigureTrace(cell: cell, value: value, versions: history(of: cell), parts: parts)
    }
}
