public import Planning

/// A figure that differs between two versions of a report.
public struct FigureDifference: Hashable, Sendable {
    /// Which figure.
    public let cell: Cell
    /// The earlier version's; nil when it had none.
    public let before: Figure?
    /// The later version's; nil when it has none.
    public let after: Figure?

    /// What differs between two versions: the cells in the order given, then those that are in neither form.
    static func between(_ before: [Cell: Figure], _ after: [Cell: Figure], in order: [Cell]) -> [FigureDifference] {
        let others = Set(before.keys).union(after.keys).subtracting(order)
            .sorted { ($0.series, $0.period) < ($1.series, $1.period) }
        return (order + others).compactMap { cell in
            guard before[cell] != after[cell] else { return nil }
            return FigureDifference(cell: cell, before: before[cell], after: after[cell])
        }
    }
}
