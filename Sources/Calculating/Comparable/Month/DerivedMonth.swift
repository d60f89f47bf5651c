public import Planning

/// A month out of two cumulative figures (由累计推算当月), with the intervals that rounding leaves open.
///
/// y = C(k) − C(k−1), and g = y / (C(k)/(1+g(k)) − C(k−1)/(1+g(k−1))) − 1. Source: METHODS §2.6. The derived figure
/// never replaces a published one: revisions of earlier months lie in the difference.
public struct DerivedMonth: Hashable, Sendable {
    /// Which month.
    public let period: Period
    /// Its level.
    public let level: RoundedNumber
    /// Its growth over the same month of the year before, in percent; nil where a growth is not published or the
    /// earlier month cannot be told from zero.
    public let growth: RoundedNumber?

    /// Subtracts the report of the month before, of the same year.
    public init(_ report: CumulativeReport, after before: CumulativeReport) throws(MonthError) {
        let (now, earlier) = (report.period, before.period)
        guard now.year == earlier.year, now.part == earlier.part + 1,
            let month = Period(.month, year: now.year, part: now.part)
        else { throw .notConsecutive(now, after: earlier) }
        period = month
        level = RoundedNumber(
            value: report.level.value - before.level.value,
            corners: report.level.ends.flatMap { level in before.level.ends.map { level - $0 } })
        growth = Self.growth(report, before)
    }

    /// The growth, as a rate.
    public var rate: Percent? { growth.map { Percent($0.value) } }

    // Growth is monotone in each of its four inputs while the base stays positive, so its ends lie at corners.
    private static func growth(_ report: CumulativeReport, _ before: CumulativeReport) -> RoundedNumber? {
        guard let rate = report.growth, let rateBefore = before.growth else { return nil }
        let value = growth(report.level.value, rate.value, before.level.value, rateBefore.value)
        let corners = report.level.ends.flatMap { level in
            rate.ends.flatMap { rate in
                before.level.ends.flatMap { levelBefore in
                    rateBefore.ends.map { growth(level, rate, levelBefore, $0) }
                }
            }
        }
        let known = corners.compactMap(\.self)
        guard let value, known.count == corners.count else { return nil }
        return RoundedNumber(value: value, corners: known)
    }

    private static func growth(
        _ level: Double, _ rate: Double, _ levelBefore: Double, _ rateBefore: Double
    ) -> Double? {
        let base = level / (1 + rate / 100) - levelBefore / (1 + rateBefore / 100)
        return base > 0 ? ((level - levelBefore) / base - 1) * 100 : nil
    }
}
