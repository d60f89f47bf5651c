/// 降幅类完成率 (PM-05): completion of a planned fall. All rates are fractions, 0.06 for a fall of 6 %.
///
/// (1−a)/(1−p); below 1 is better than planned, and two rates are never divided.
/// Source: METHODS §2.2, P3; 6 % against 5 % planned is 98.95 %, that is 1.05 % over-fulfilled.
public func reductionCompletion(actual: Double, planned: Double) -> Double? {
    planned < 1 ? (1 - actual) / (1 - planned) : nil
}

/// 增幅类完成率 (PM-03): completion of a planned rise, (1+a)/(1+p); above 1 is better. Rates are fractions.
///
/// Source: METHODS §2.2; 10 % against 8 % planned is 101.85 %.
public func riseCompletion(actual: Double, planned: Double) -> Double? {
    planned > -1 ? (1 + actual) / (1 + planned) : nil
}

/// Progress of a cumulative reduction (PM-05): ln(1−a)/ln(1−A) against the share of time.
///
/// Source: METHODS §2.3; −2.8 % after 2 of 5 years towards −13.5 % is R .490.
public func reductionProgress(actual: Double, planned: Double, timeShare: Double) -> Progress? {
    guard actual < 1, planned < 1, planned > 0 else { return nil }
    return Progress(done: logarithm(1 - actual) / logarithm(1 - planned), expected: timeShare)
}
