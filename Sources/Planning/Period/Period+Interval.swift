extension Period {
    /// Reads an ISO 8601 interval as ADX messages write it, `2024-01-01/P1M`; nil where our periods have no such kind.
    ///
    /// Source: DHIS2 ADX period tests (dhis2-core `AdxPeriodTest`); weeks, days and fiscal years are not our kinds,
    /// and the only two-month period is January–February.
    public init?(interval text: String) {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, let start = Day(String(halves[0])), start.day == 1 else { return nil }
        let first = start.month
        switch halves[1] {
        case "P1M": self.init(.month, year: start.year, part: first)
        case "P2M" where first == 1: self.init(.cumulative, year: start.year, part: 2)
        case "P3M" where first % 3 == 1: self.init(.quarter, year: start.year, part: first / 3 + 1)
        case "P6M" where first % 6 == 1: self.init(.half, year: start.year, part: first / 6 + 1)
        case "P1Y" where first == 1: self.init(.year, year: start.year)
        default: return nil
        }
    }

    /// The ISO 8601 interval: first day and length.
    public var interval: String {
        switch kind {
        case .year: "\(firstDay)/P1Y"
        case .span(let years): "\(firstDay)/P\(years)Y"
        default: "\(firstDay)/P\(months)M"
        }
    }
}
