public import Planning

/// Growth over the same period of the year before (同比), as published and as the levels give it, side by side.
///
/// The published rate is a fact on its own frame of enterprises; it is never corrected by dividing levels (DESIGN 3).
public struct GrowthComparison: Sendable {
    /// The rate as published, with its provenance.
    public let published: RecordedObservation?
    /// The rate between the two published levels, in percent; nil when one is missing or the earlier is not positive.
    public let computed: Percent?

    /// How far the levels grow faster than the published rate, in percentage points.
    public var gap: PercentagePoints? {
        guard let published = published?.observation.figure, let computed else { return nil }
        return computed - Percent(published.value)
    }
}

extension Cube {
    /// Growth of a figure over the same period of the year before.
    public func growth(at cell: Cell, in catalogue: Catalogue) -> GrowthComparison {
        GrowthComparison(published: publishedGrowth(at: cell, in: catalogue), computed: computedGrowth(at: cell))
    }

    /// The published growth that belongs to a figure: same area, period and coverage.
    public func publishedGrowth(at cell: Cell, in catalogue: Catalogue) -> RecordedObservation? {
        published(by: catalogue.publishedGrowths(of: cell.statistic), at: cell, in: catalogue)
    }

    /// The published change that belongs to a figure, in the statistic's own unit or in percentage points.
    public func publishedChange(at cell: Cell, in catalogue: Catalogue) -> RecordedObservation? {
        published(by: catalogue.publishedChanges(of: cell.statistic), at: cell, in: catalogue)
    }

    private func computedGrowth(at cell: Cell) -> Percent? {
        guard let before = cell.period.yearBefore else { return nil }
        guard let now = self[cell], let earlier = self[cell.series.cell(before)], earlier > 0 else { return nil }
        return Percent((now / earlier - 1) * 100)
    }

    /// Of several bases, one with the figure's own coverage, else one that states none; never a different one.
    private func published(
        by statistics: [Statistic.ID], at cell: Cell, in catalogue: Catalogue
    ) -> RecordedObservation? {
        let coverage = catalogue.basis(cell.basis)?.coverage ?? .unstated
        var unstated: RecordedObservation?
        for series in statistics.flatMap({ series(of: $0, in: cell.area) }) {
            guard let found = figure(at: series.cell(cell.period)) else { continue }
            let other = catalogue.basis(series.basis)?.coverage ?? .unstated
            if other == coverage { return found }
            if other == .unstated, unstated == nil { unstated = found }
        }
        return unstated
    }
}
