/// 计划完成程度, 水平法 and 累计法 (PM-03): the actual level of the last year, or the actual sum, over the plan's.
///
/// 1 is exactly the plan. Nil when the plan is not positive. Source: METHODS §2.2, P1–P4; 550/524 = 104.96 %.
public func completion(of actual: Double, against plan: Double) -> Double? {
    plan > 0 ? actual / plan : nil
}

/// How long before its end a five-year plan reached its last-year level (提前完成时间), by 水平法.
public struct EarlyFinish: Sendable, Equatable {
    /// Whole months left when the level was reached.
    public let months: Int
    /// Days of the month it was reached in that were still left.
    public let days: Double
}

/// The first continuous twelve months that reach the planned level, and the time then left.
///
/// `monthly` are amounts that end with the plan's last month and are at least twelve; `daysOfMonths` are the lengths of
/// the same months. Within a month both years' amounts are spread evenly over its days. Nil when never reached.
/// Source: METHODS §2.2, P2–P3; 55 to July and 57 to August against 56 is 4 months and 15.5 days early.
public func earlyFinish(reaching level: Double, monthly: [Double], daysOfMonths: [Int]) -> EarlyFinish? {
    guard monthly.count >= 12, monthly.count == daysOfMonths.count else { return nil }
    var window = monthly[..<12].reduce(0, +)
    if window >= level { return EarlyFinish(months: monthly.count - 12, days: 0) }
    for end in 12..<max(12, monthly.count) {
        let gain = monthly[end] - monthly[end - 12]
        if window + gain >= level {
            let used = Double(daysOfMonths[end]) * (level - window) / gain
            let left = monthly.count - 1 - end
            let days = Double(daysOfMonths[end]) - used
            return EarlyFinish(months: left, days: days)
        }
        window += gain
    }
    return nil
}
