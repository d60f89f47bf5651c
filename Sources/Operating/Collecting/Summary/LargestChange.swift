public import Evaluating
public import Planning

/// A figure of a report that moved against the report before (变化最大).
public struct LargestChange: Hashable, Sendable {
    /// Which report.
    public let report: ReportKey
    /// Which figure.
    public let cell: Cell
    /// The figure.
    public let figure: Figure
    /// The figure of the report before, for cumulative figures that of a year before.
    public let before: FigureComparison.Earlier
    /// How unusual the period's own amount is, in median absolute deviations; nil with too few earlier reports.
    public let deviation: Double?
    /// The reason that was given; empty for none.
    public let reason: String
}

extension Snapshot {
    /// The figures of a report that moved most: the unusual ones first, then by the size of the change.
    public func largestChanges(in key: ReportKey, limit: Int = 5) -> [LargestChange] {
        guard let recorded = reports[key] else { return [] }
        let reading: SheetReading
        do throws(ReportError) { reading = try SheetReading(key, self) } catch { return [] }
        let figures = reading.figures(typed: recorded.figures)
        let comparing = reading.screen.comparing(figures)
        let found = reading.cells.compactMap { asked -> LargestChange? in
            let comparison = comparing(asked.item)
            let before = asked.item.window == .cumulative ? comparison.lastYear : comparison.previous
            guard let figure = recorded.figures[asked.cell], let before, before.change?.value != 0 else { return nil }
            return LargestChange(
                report: key, cell: asked.cell, figure: figure, before: before,
                deviation: reading.screen.deviation(of: asked.item, in: figures),
                reason: recorded.reasons[asked.cell] ?? "")
        }
        let ranked = found.enumerated().sorted { $1.element.weighsLess(than: $0.element, $0.offset < $1.offset) }
        return ranked.prefix(limit).map(\.element)
    }
}

extension LargestChange {
    /// Orders by how unusual, then by the size of the change; what is alike keeps its order.
    fileprivate func weighsLess(than other: LargestChange, _ whenAlike: Bool) -> Bool {
        let (own, others) = (weight, other.weight)
        return own == others ? whenAlike : own < others
    }

    private var weight: (Double, Double) { (abs(deviation ?? 0), abs(before.change?.value ?? 0)) }
}
