/// Why growth towards a target cannot be computed.
public enum GrowthError: Error, Equatable, Sendable {
    /// The target year is not after the starting year.
    case noYearsLeft
    /// Growth is not defined from or to a value of zero or less.
    case valueNotPositive(Double)
}

/// The yearly growth that carries `value` to `goal` between two years, as a fraction: 0.1025 for 10.25 % a year.
///
/// Source: METHODS §2.7; 1227.7 亿元 in 2020 to 2000 in 2025 needs 10.2523 % a year.
public func requiredGrowth(
    from value: Double, in start: Int, to goal: Double, in end: Int
) throws(GrowthError) -> Double {
    let years = end - start
    guard years > 0 else { throw .noYearsLeft }
    guard value > 0 else { throw .valueNotPositive(value) }
    guard goal > 0 else { throw .valueNotPositive(goal) }
    return power(goal / value, 1 / Double(years)) - 1
}
