/// A change of definition (口径变更): figures before and after it must not be joined.
public struct ChartBreak: Hashable, Sendable {
    /// The first period under the new definition.
    public let first: ChartMoment
    /// What changed, and by which notice.
    public let reason: String

    /// A break before a period.
    public init(before first: ChartMoment, reason: String) {
        self.first = first
        self.reason = reason
    }

    /// Half way between the last period of the old definition and the first of the new one.
    var position: Double { first.position - first.step / 2 }

    func lies(between earlier: ChartPoint, and later: ChartPoint) -> Bool {
        earlier.moment.position < position && position < later.moment.position
    }
}
