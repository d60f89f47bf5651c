public import Planning

extension Cube {
    /// The growth of an area from the areas directly below it, each with its level and published growth.
    public func growthFromAreas(
        below cell: Cell, over tree: AreaTree, in catalogue: Catalogue
    ) throws(GrowthFromPartsError) -> GrowthFromParts {
        guard let statistic = catalogue.statistic(cell.statistic) else { throw .unknownStatistic(cell.statistic) }
        guard statistic.isAdditiveOverAreas else { throw .notAdditive(cell.statistic) }
        let children = tree.children(of: cell.area, on: cell.period.lastDay)
        return try GrowthFromParts(
            children.map { child in
                let below = Cell(statistic: cell.statistic, area: child, basis: cell.basis, period: cell.period)
                return (child, comparableChange(at: below, in: catalogue))
            })
    }

    /// A level with the base that its published growth implies; nil when either is missing.
    public func comparableChange(at cell: Cell, in catalogue: Catalogue) -> ComparableChange? {
        guard let level = self[cell],
            let growth = publishedGrowth(at: cell, in: catalogue)?.observation.figure?.value
        else { return nil }
        return ComparableChange(current: level, growth: Percent(growth))
    }
}
