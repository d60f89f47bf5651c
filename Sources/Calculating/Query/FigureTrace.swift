public import Planning

/// A number with all that it comes from: its versions in the ledger, or the areas below that it was summed from.
public struct FigureTrace: Sendable {
    /// Which number.
    public let cell: Cell
    /// What it comes to.
    public let value: CellValue
    /// Every version that was reported, oldest first; empty for a number that was only summed.
    public let versions: [RecordedObservation]
    /// The areas directly below with theirs, where the number was summed or could be; of a calculated number the figures
    /// that its formula read.
    public let parts: [FigureTrace]
    /// The formula with its steps; nil for a number that is not calculated.
    public let explanation: Explanation?

    /// The figure in force.
    public var figure: RecordedObservation? { versions.last.flatMap { $0.observation.figure == nil ? nil : $0 } }
}

extension Cube {
    /// Follows a number down to the entries that brought it: into the parts of a sum, and beside a reported figure one
    /// level of the areas below.
    public func trace(
        _ cell: Cell, in catalogue: Catalogue, tree: AreaTree.ID? = nil, totals: [Totals] = [],
        calculated: CalculatedStatistics = CalculatedStatistics()
    ) -> FigureTrace {
        var ground = QueryGround(self, catalogue, tree: tree, totals: totals, calculated: calculated)
        return trace(cell, &ground, isBelowReported: false)
    }

    private func trace(_ cell: Cell, _ ground: inout QueryGround, isBelowReported: Bool) -> FigureTrace {
        if self[cell] == nil, let explanation = ground.cells.explanation(of: cell) {
            return calculation(of: cell, explanation, &ground)
        }
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
        return FigureTrace(cell: cell, value: value, versions: history(of: cell), parts: parts, explanation: nil)
    }

    /// A number that a formula gives, with the figures that were read for it.
    private func calculation(
        of cell: Cell, _ explanation: Explanation, _ ground: inout QueryGround
    ) -> FigureTrace {
        let parts = explanation.cells.map { trace($0, &ground, isBelowReported: true) }
        return FigureTrace(
            cell: cell, value: CellValue(explanation.outcome), versions: history(of: cell), parts: parts,
            explanation: explanation)
    }
}
