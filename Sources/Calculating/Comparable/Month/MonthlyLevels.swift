public import Planning

/// The months of figures from January on (分月数), with January–February as one period.
///
/// A month whose neighbouring cumulative figure is missing is absent; there is no single January or February, and
/// nothing is halved. Source: METHODS §2.6.
public struct MonthlyLevels: Sendable, Equatable {
    /// The levels: `2024-01/02`, then single months from March.
    public let levels: [Period: Double]
    /// The cumulative periods that have a figure but whose month cannot be told, for the one before is missing.
    public let undetermined: [Period]

    /// Subtracts neighbouring cumulative figures.
    public init(cumulative: [Period: Double]) throws(MonthError) {
        var levels: [Period: Double] = [:]
        var undetermined: [Period] = []
        for (period, level) in cumulative.sorted(by: { $0.key < $1.key }) {
            guard period.kind == .cumulative else { throw .notCumulative(period) }
            if period.part == 2 {
                levels[period] = level
            } else if let before = Period(.cumulative, year: period.year, part: period.part - 1),
                let earlier = cumulative[before], let month = Period(.month, year: period.year, part: period.part)
            {
                levels[month] = level - earlier
            } else {
                undetermined.append(period)
            }
        }
        self.levels = levels
        self.undetermined = undetermined
    }
}
