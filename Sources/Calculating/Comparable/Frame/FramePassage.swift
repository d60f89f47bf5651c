/// How an enterprise passed from last year's frame to this year's (样本框变动), with what is known of its two years.
///
/// A figure that was never collected is nil; an enterprise that did not exist yet, or has closed, reports a true 0.
public enum FramePassage: Hashable, Sendable {
    /// 留存: in both frames.
    case stayed(earlier: Double, current: Double)
    /// 新进: only in this year's frame; the earlier figure is asked of it (上年同期数).
    case entered(earlier: Double?, current: Double)
    /// 退出: only in last year's frame; the current figure is known only if someone still follows it.
    case left(earlier: Double, current: Double?)

    /// The figure of last year; nil when never collected.
    public var earlier: Double? {
        switch self {
        case .stayed(let earlier, _), .left(let earlier, _): earlier
        case .entered(let earlier, _): earlier
        }
    }

    /// The figure of this year; nil when nobody followed the enterprise.
    public var current: Double? {
        switch self {
        case .stayed(_, let current), .entered(_, let current): current
        case .left(_, let current): current
        }
    }
}
