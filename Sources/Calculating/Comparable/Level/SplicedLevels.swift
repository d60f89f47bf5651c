public import Planning

/// A series on its newest definition (接续): levels before each break times the factor of that break.
///
/// Without a factor no level is carried over a break. Source: METHODS §7.
public struct SplicedLevels: Sendable, Equatable {
    /// The levels on the newest definition, by period.
    public let levels: [Period: Double]
    /// The levels as published, each on the definition of its day.
    public let published: [Period: Double]
    /// The factors that were applied, oldest break first.
    public let factors: [SpliceFactor]

    /// Restates levels across the declared breaks that lie between them.
    public init(
        _ published: [Period: Double], breaks: [SeriesBreak], factors: [SpliceFactor]
    ) throws(SpliceError) {
        let periods = published.keys.sorted()
        if let first = periods.first, let other = periods.first(where: { $0.kind != first.kind }) {
            throw .mixedPeriods(first, other)
        }
        let crossed = Self.crossed(breaks, by: periods)
        try Self.checkWhole(periods, crossed)
        let applied = try Self.match(factors, to: crossed, declared: breaks)
        self.published = published
        self.factors = applied
        levels = published.reduce(into: [:]) { levels, entry in
            levels[entry.key] = Self.restated(entry.value, of: entry.key, by: applied)
        }
    }

    /// Whether a period's level differs from the published one because of a break after it.
    public func isRestated(_ period: Period) -> Bool {
        published[period] != nil && factors.contains { period.lastDay < $0.from.firstDay }
    }

    private static func crossed(_ breaks: [SeriesBreak], by periods: [Period]) -> [SeriesBreak] {
        guard let first = periods.first, let last = periods.last else { return [] }
        return breaks.filter { $0.separates(first, last) }.sorted { $0.from < $1.from }
    }

    private static func checkWhole(_ periods: [Period], _ crossed: [SeriesBreak]) throws(SpliceError) {
        for broken in crossed {
            let start = broken.from.firstDay
            if let period = periods.first(where: { $0.firstDay < start && start <= $0.lastDay }) {
                throw .breakWithin(period, broken)
            }
        }
    }

    private static func match(
        _ factors: [SpliceFactor], to crossed: [SeriesBreak], declared: [SeriesBreak]
    ) throws(SpliceError) -> [SpliceFactor] {
        var byPeriod: [Period: SpliceFactor] = [:]
        for factor in factors {
            guard declared.contains(where: { $0.from == factor.from }) else { throw .factorWithoutBreak(factor.from) }
            guard byPeriod.updateValue(factor, forKey: factor.from) == nil else { throw .twoFactors(factor.from) }
        }
        var applied: [SpliceFactor] = []
        for broken in crossed {
            guard let factor = byPeriod.removeValue(forKey: broken.from) ?? applied.last(where: isAt(broken)) else {
                throw .breakWithoutFactor(broken)
            }
            if applied.last != factor { applied.append(factor) }
        }
        return applied
    }

    // Two changes declared for one period are one break with one factor.
    private static func isAt(_ broken: SeriesBreak) -> (SpliceFactor) -> Bool { { $0.from == broken.from } }

    private static func restated(_ level: Double, of period: Period, by factors: [SpliceFactor]) -> Double {
        factors.filter { period.lastDay < $0.from.firstDay }.reduce(level) { $0 * $1.ratio }
    }
}
