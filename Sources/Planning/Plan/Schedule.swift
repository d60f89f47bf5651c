/// How progress is expected to run (时序进度), chosen per indicator because it changes the verdict.
///
/// Source: METHODS §2.3. The defaults are linear between years and seasonal within a year.
public struct Schedule: Hashable, Sendable {
    /// The path from the baseline to the target year.
    public enum Path: String, Sendable, CaseIterable {
        /// Equal steps.
        case linear
        /// Equal growth rates, for levels that compound.
        case geometric
    }

    /// The share of a year's amount expected by a month.
    public enum WithinYear: String, Sendable, CaseIterable {
        /// In proportion to time.
        case linear
        /// As in past years: the median cumulative share of up to three of them.
        case seasonal
    }

    /// The path between years.
    public let path: Path
    /// The share within a year.
    public let withinYear: WithinYear

    /// A schedule; the defaults are linear between years and seasonal within a year.
    public init(path: Path = .linear, withinYear: WithinYear = .seasonal) {
        self.path = path
        self.withinYear = withinYear
    }
}
