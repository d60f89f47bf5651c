/// 季节性时序进度 (PM-02): the part of a year's goal reached by a month, against the share past years had reached by then.
///
/// Source: METHODS §0.2; 1038.0 of 1410 by October is 73.6 %: .883 of 10/12, and .993 of the seasonal 74.2 %.
public func seasonalProgress(of cumulative: Double, towards goal: Double, expecting share: Double) -> Progress? {
    guard goal > 0, share > 0 else { return nil }
    return Progress(done: cumulative / goal, expected: share)
}
