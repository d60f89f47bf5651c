/// The limits between ratings; all are settings, and a page that shows a rating can show them.
///
/// Source: METHODS §2.4 and §2.5. They are our defaults and reproduce 9 of 10 known national ratings; no official text
/// defines them.
public struct RatingRule: Sendable, Equatable {
    /// From this ratio of done to expected on: 快于预期.
    public var faster = 1.10
    /// From this ratio on: 基本符合预期; below: 滞后.
    public var asExpected = 0.90
    /// 左右 is met within this part below the figure.
    public var aboutTolerance = 0.025
    /// 左右 is nearly met within this part below the figure.
    public var nearTolerance = 0.05
    /// An average growth said with 左右 is met within these percentage points below.
    public var growthTolerance = 0.2
    /// More than this share of the way done is suspected to be a break of the series, not success (DQ-11).
    public var breakProgress = 3.0
    /// A gap of more than this part between two implied bases is suspected to be a break (DQ-11).
    public var impliedBaseGap = 0.20
    /// A share and two growth rates may differ by this many percentage points (DQ-02).
    public var coherenceTolerance = 0.3

    /// The default limits.
    public init() {}

    /// The rating of a progress that has not reached its target; nil when nothing is expected yet.
    public func rating(of progress: Progress) -> Rating? {
        guard let ratio = progress.ratio else { return nil }
        if progress.done <= 0 { return .behind }
        if ratio >= faster { return .faster }
        return ratio >= asExpected ? .asExpected : .behind
    }
}
