public import Planning

/// A series restated on the frame of one period (回推): its level there, and all others by the published growth.
///
/// Every period is one year from the next, whatever its kind: years, or January–October of each year. Levels of other
/// frames never enter. Source: METHODS §2.7 and §7; 嘉定 on the 2020 frame: 830.1 in 2015, 1227.7 in 2020.
public struct ComparableLevels: Sendable, Equatable {
    /// The period whose frame all levels are on.
    public let anchor: Period
    /// The levels, by period.
    public let levels: [Period: Double]

    /// Carries a level along published growth over the same period of the year before, back and forth.
    ///
    /// Growth must run without a gap around the anchor; that of a period compares it with the year before.
    public init(
        anchoredAt level: Double, in anchor: Period, growth: [Period: Percent]
    ) throws(ComparableLevelError) {
        guard level.isFinite, level > 0 else { throw .levelNotPositive(anchor) }
        try Self.check(growth, like: anchor)
        var levels = [anchor: level]
        let back = Self.carry(level, from: anchor, into: &levels) { period, value in
            guard let rate = growth[period], let before = period.yearBefore else { return nil }
            return (before, value / (1 + rate.fraction))
        }
        let forth = Self.carry(level, from: anchor, into: &levels) { period, value in
            guard let after = period.yearAfter, let rate = growth[after] else { return nil }
            return (after, value * (1 + rate.fraction))
        }
        if let gap = Self.gap(in: growth, from: back, to: forth) { throw gap }
        self.anchor = anchor
        self.levels = levels
    }

    /// The periods in order, with their levels.
    public var series: [(period: Period, level: Double)] {
        levels.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func carry(
        _ level: Double, from anchor: Period, into levels: inout [Period: Double],
        _ step: (Period, Double) -> (Period, Double)?
    ) -> Period {
        var (period, value) = (anchor, level)
        while let next = step(period, value) {
            (period, value) = next
            levels[period] = value
        }
        return period
    }

    private static func check(_ growth: [Period: Percent], like anchor: Period) throws(ComparableLevelError) {
        for (period, rate) in growth.sorted(by: { $0.key < $1.key }) {
            guard period.isWholeYearsFrom(anchor) else { throw .otherKind(period, anchor) }
            guard rate.value > -100, rate.value.isFinite else { throw .growthTooLow(period) }
        }
    }

    // Growth beyond what the chain reached lies behind a missing rate.
    private static func gap(
        in growth: [Period: Percent], from first: Period, to last: Period
    ) -> ComparableLevelError? {
        if growth.keys.contains(where: { $0 <= first && $0.yearBefore != nil }) { return .growthMissing(first) }
        if growth.keys.contains(where: { last < $0 }), let next = last.yearAfter { return .growthMissing(next) }
        return nil
    }
}
