import Calculating
public import Planning

/// The share of a year's amount that past years had reached by a month (季节性时序), as a median of up to three years.
///
/// Where an earlier year's cumulative figure was never published, it is derived from a later cumulative figure and its
/// published growth, C/(1+g), over the year's published amount. Source: METHODS §0.2 and PM-02; 嘉定 January–October
/// 2021: 1038.0/1.14 over 1227.7 gives 74.2 %.
public struct SeasonalShare: Sendable, Equatable {
    /// One past year's share.
    public struct Year: Sendable, Equatable {
        /// The year.
        public let year: Int
        /// The share reached by the month, 0 to 1.
        public let share: Double
        /// Whether the cumulative figure is derived from published growth instead of published itself.
        public let isDerived: Bool
    }

    /// The years behind the median, latest first, at most three.
    public let years: [Year]

    /// The median of the years' shares, 0 to 1.
    public var share: Double {
        let sorted = years.map(\.share).sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    /// The past shares for the month that a cumulative period ends in; nil when no past year gives one.
    public init?(at period: Period, of series: Series, in facts: Facts) {
        guard period.kind == .cumulative else { return nil }
        let found = (1...10).lazy.compactMap { back in
            Self.share(in: period.year - back, through: period.part, of: series, facts, asOf: period)
        }
        years = Array(found.prefix(3))
        if years.isEmpty { return nil }
    }

    private static func share(
        in year: Int, through month: Int, of series: Series, _ facts: Facts, asOf period: Period
    ) -> Year? {
        guard let whole = Period(.year, year: year), let part = Period(.cumulative, year: year, part: month),
            let amount = facts.cube[series.cell(whole)], amount > 0
        else { return nil }
        if let reached = facts.cube[series.cell(part)] {
            return Year(year: year, share: reached / amount, isDerived: false)
        }
        guard let next = Period(.cumulative, year: year + 1, part: month), next <= period,
            let later = facts.cube[series.cell(next)],
            let growth = facts.cube.publishedGrowth(at: series.cell(next), in: facts.catalogue)?.observation.figure,
            growth.value > -100
        else { return nil }
        return Year(year: year, share: later / (1 + growth.value / 100) / amount, isDerived: true)
    }
}
