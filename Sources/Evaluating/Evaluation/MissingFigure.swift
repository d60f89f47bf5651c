public import Planning

/// A figure that an assessment would need and does not have.
public struct MissingFigure: Sendable, Hashable {
    /// What is missing.
    public let statistic: Statistic.ID
    /// For which period.
    public let period: Period
}
