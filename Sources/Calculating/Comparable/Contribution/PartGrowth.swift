public import Planning

/// One area's share in the growth of the area above it.
public struct PartGrowth: Hashable, Sendable {
    /// The area below.
    public let area: Area.ID
    /// Its level on its comparable base.
    public let change: ComparableChange
    /// The weight: its part of last year's comparable sum, in percent.
    public let weight: Percent
    /// What it adds to the growth above, in percentage points.
    public let pull: PercentagePoints
}
