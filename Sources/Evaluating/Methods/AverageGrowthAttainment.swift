public import Planning

/// 年均增速达成 (PM-04): the growth so far against the yearly growth that was promised.
///
/// Source: METHODS §2.3: R = ln∏(1+g_i)/(t·ln(1+g*)), remaining ((1+g*)^T/∏)^(1/(T−t))−1;
/// 10 % a year with 35.8 % and 5 % gives R 1.861 and 4.14 % a year remaining.
public struct AverageGrowthAttainment: Sendable, Equatable {
    /// The realised average growth, in percent a year.
    public let realised: Percent
    /// Growth so far over the promised growth for the same time, on logarithms.
    public let ratio: Double
    /// The growth so far over the promised growth of the whole plan, on logarithms.
    public let done: Double
    /// The yearly growth that the remaining years need; nil when none remain.
    public let remaining: Percent?

    /// `factor` is the product of 1 + growth over `elapsed` of `years` years; nil for rates that cannot be compared.
    public init?(factor: Double, elapsed: Int, promised: Percent, years: Int) {
        guard factor > 0, elapsed > 0, years >= elapsed, promised.value > -100, promised.value != 0 else { return nil }
        let perYear = logarithm(1 + promised.fraction)
        realised = Percent((power(factor, 1 / Double(elapsed)) - 1) * 100)
        ratio = logarithm(factor) / (Double(elapsed) * perYear)
        done = logarithm(factor) / (Double(years) * perYear)
        remaining = Self.remaining(factor, promised, years, left: years - elapsed)
    }

    private static func remaining(_ factor: Double, _ promised: Percent, _ years: Int, left: Int) -> Percent? {
        guard left > 0 else { return nil }
        let needed = power(1 + promised.fraction, Double(years)) / factor
        return Percent((power(needed, 1 / Double(left)) - 1) * 100)
    }
}
