/// A target for one period on the way (年度目标), published apart from the plan's own table.
public struct Goal: Hashable, Sendable {
    /// What is measured.
    public let statistic: Statistic.ID
    /// Where.
    public let area: Area.ID
    /// When it shall be reached.
    public let period: Period
    /// What shall be reached.
    public let target: Target
    /// Where it was published.
    public let source: Source

    /// A published target for one period.
    public init(statistic: Statistic.ID, area: Area.ID, period: Period, target: Target, source: Source) {
        self.statistic = statistic
        self.area = area
        self.period = period
        self.target = target
        self.source = source
    }
}
