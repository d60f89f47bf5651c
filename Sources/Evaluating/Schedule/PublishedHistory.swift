import Calculating
public import Planning

/// The average growth of the years up to the baseline, from published yearly rates without a gap (历史年均增速).
///
/// Source: METHODS §2.7; 嘉定 2016–2020 chain to 8.1427 % a year for the strategic industries and 0.6282 % for all.
public struct PublishedHistory: Sendable, Equatable {
    /// The years whose rates are chained, oldest first, at least two.
    public let years: ClosedRange<Int>
    /// The geometric mean of their published growth, in percent a year.
    public let average: Percent

    /// The years that end with a period's year, as far back as every one has a published rate; nil for fewer than two.
    public init?(of series: Series, through last: Period, in facts: Facts) {
        let end = last.lastDay.year
        var rates: [Percent] = []
        while let year = Period(.year, year: end - rates.count),
            let rate = facts.cube.publishedGrowth(at: series.cell(year), in: facts.catalogue)?.observation.figure
        {
            rates.append(Percent(rate.value))
        }
        guard rates.count >= 2, let average = averageGrowth(chaining: rates) else { return nil }
        years = (end - rates.count + 1)...end
        self.average = average
    }
}
