public import Planning

/// A figure from January to a month with its published growth (本月止累计及累计增速).
public struct CumulativeReport: Hashable, Sendable {
    /// From January to which month; January–February is the shortest.
    public let period: Period
    /// The level.
    public let level: RoundedNumber
    /// The published growth over the same months of the year before, in percent; nil when not published.
    public let growth: RoundedNumber?

    /// A report of a cumulative period by its printed figures; growth is more than −100 %.
    public init(_ period: Period, level: Figure, growth: Figure? = nil) throws(MonthError) {
        guard period.kind == .cumulative else { throw .notCumulative(period) }
        if let growth, growth.roundingInterval.lowerBound <= -100 { throw .growthTooLow(period) }
        self.period = period
        self.level = RoundedNumber(level)
        self.growth = growth.map { RoundedNumber($0) }
    }
}
