public import Planning

/// The change between two published levels by what the frame did (增量构成): stayed, entered, left.
///
/// Source: METHODS §6; the example there is +50, +90, −100 = +40.
public struct FrameDecomposition: Hashable, Sendable {
    /// Last year's published level.
    public let earlier: Double
    /// 留存企业增减: what the enterprises of both frames added.
    public let incumbents: Double
    /// 新进企业: the whole figure of those that entered.
    public let entry: Double
    /// 退出企业: last year's figure of those that left, with a minus.
    public let exit: Double

    init(_ passages: [FramePassage]) {
        var (earlier, incumbents, entry, exit) = (0.0, 0.0, 0.0, 0.0)
        for passage in passages {
            switch passage {
            case .stayed(let before, let now): (earlier, incumbents) = (earlier + before, incumbents + now - before)
            case .entered(_, let now): entry += now
            case .left(let before, _): (earlier, exit) = (earlier + before, exit - before)
            }
        }
        (self.earlier, self.incumbents, self.entry, self.exit) = (earlier, incumbents, entry, exit)
    }

    /// The change of the published level.
    public var total: Double { incumbents + entry + exit }

    /// What a part of the change adds to nominal growth; nil when last year's level is zero or less.
    public func pull(of part: Double) -> PercentagePoints? {
        earlier > 0 ? PercentagePoints(part / earlier * 100) : nil
    }
}
