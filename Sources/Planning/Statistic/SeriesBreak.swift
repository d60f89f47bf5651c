/// A point where the definition behind a series changed (口径断点), so that figures on both sides do not compare.
public struct SeriesBreak: Hashable, Sendable {
    /// The first period on the new definition.
    public let from: Period
    /// What changed.
    public let reason: Bilingual

    /// A break from a period on.
    public init(from: Period, reason: Bilingual) {
        self.from = from
        self.reason = reason
    }

    /// Whether it lies between two periods.
    public func separates(_ earlier: Period, _ later: Period) -> Bool {
        earlier.lastDay < from.firstDay && from.firstDay <= later.lastDay
    }
}
