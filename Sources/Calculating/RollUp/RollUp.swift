public import Planning

/// The sum of the areas below one (汇总), with what is missing named instead of counted as zero.
public struct RollUp: Sendable, Equatable {
    /// One area below, with its value if there is one.
    public struct Part: Sendable, Equatable {
        /// The area below.
        public let area: Area.ID
        /// Its own value, or that of the areas below it; nil when missing.
        public let value: Double?
    }

    /// The areas directly below, in the order of the tree.
    public let parts: [Part]

    /// The sum of the parts that are there; nil when none is.
    public var sum: Double? {
        let values = parts.compactMap(\.value)
        return values.isEmpty ? nil : values.reduce(0, +)
    }

    /// The areas without a value.
    public var missing: [Area.ID] { parts.filter { $0.value == nil }.map(\.area) }

    /// Whether every area below has a value, so that the sum stands for the whole.
    public var isComplete: Bool { !parts.isEmpty && missing.isEmpty }
}

/// Why a roll-up is refused.
public enum RollUpError: Error, Equatable, Sendable {
    /// Figures of this statistic do not add up over areas, such as shares, growth or overlapping clusters.
    case notAdditive(Statistic.ID)
    /// The statistic is not defined.
    case unknownStatistic(Statistic.ID)
}

extension Cube {
    /// Sums a statistic over the areas below one, by the tree of the period's last day.
    ///
    /// An area without a figure of its own counts with the sum of the areas below it if that is complete.
    public func rollUp(
        _ cell: Cell, over tree: AreaTree, in catalogue: Catalogue
    ) throws(RollUpError) -> RollUp {
        guard let statistic = catalogue.statistic(cell.statistic) else { throw .unknownStatistic(cell.statistic) }
        guard statistic.isAdditiveOverAreas else { throw .notAdditive(cell.statistic) }
        return sumBelow(cell, tree)
    }

    private func sumBelow(_ cell: Cell, _ tree: AreaTree) -> RollUp {
        let children = tree.children(of: cell.area, on: cell.period.lastDay)
        return RollUp(
            parts: children.map { child in
                let below = Cell(statistic: cell.statistic, area: child, basis: cell.basis, period: cell.period)
                return RollUp.Part(area: child, value: self[below] ?? completeSum(below, tree))
            })
    }

    private func completeSum(_ cell: Cell, _ tree: AreaTree) -> Double? {
        let below = sumBelow(cell, tree)
        return below.isComplete ? below.sum : nil
    }
}
