import Planning

/// A volume series chained over years of changing prices (链式物量指数), 100 in its first year on average.
///
/// Source: METHODS §7; the IMF Quarterly National Accounts Manual, chapter 8.
public struct ChainedIndex: Sendable, Equatable {
    /// How the years are tied.
    public let method: ChainMethod
    /// The first year, whose parts average 100.
    public let first: Int
    /// The growth factor of each year after the first: its value at earlier prices ÷ the value of the year before.
    public let links: [Double]
    /// The annual chain: 100, then times each link.
    public let annual: [Double]
    /// The parts of each year.
    public let parts: [[Double]]

    /// Chains consecutive years, in any order, each but the first also valued at the prices of the year before.
    public init(_ years: [ChainYear], by method: ChainMethod = .annualOverlap) throws(ChainError) {
        let years = years.sorted { $0.year < $1.year }
        guard let start = years.first else { throw .noYears }
        try Self.check(years)
        try Self.checkOverlaps(of: years.dropLast(), method)
        let links = zip(years, years.dropFirst()).compactMap { before, now in
            now.valueAtEarlierPrices.map { $0 / before.value }
        }
        self.method = method
        first = start.year
        self.links = links
        annual = links.reduce(into: [100]) { chain, link in chain.append(chain[chain.count - 1] * link) }
        parts = Self.parts(years, annual, method)
    }

    /// The mean of a year's parts minus the annual chain, year by year: zero by annual overlap, kept otherwise.
    public var drift: [Double] {
        zip(parts, annual).map { parts, annual in parts.reduce(0, +) / Double(parts.count) - annual }
    }

    private static func check(_ years: [ChainYear]) throws(ChainError) {
        for (before, now) in zip(years, years.dropFirst()) {
            guard now.year != before.year else { throw .yearTwice(now.year) }
            guard now.year == before.year + 1 else { throw .yearMissing(before.year + 1) }
            guard now.atOwnPrices.count == before.atOwnPrices.count else { throw .unequalParts }
            guard now.atEarlierPrices != nil else { throw .earlierPricesMissing(year: now.year) }
        }
    }

    // Only a part of the year before that is divided by must not be zero.
    private static func checkOverlaps(of years: ArraySlice<ChainYear>, _ method: ChainMethod) throws(ChainError) {
        for year in years {
            let divisors = method == .oneQuarterOverlap ? Array(year.atOwnPrices.suffix(1)) : year.atOwnPrices
            guard method == .annualOverlap || divisors.allSatisfy({ $0 > 0 }) else {
                throw .notPositive(year: year.year)
            }
        }
    }

    private static func parts(_ years: [ChainYear], _ annual: [Double], _ method: ChainMethod) -> [[Double]] {
        var chained: [[Double]] = []
        for (index, now) in years.enumerated() {
            guard index > 0, let values = now.atEarlierPrices, let last = chained.last else {
                let mean = now.value / Double(now.atOwnPrices.count)
                chained.append(now.atOwnPrices.map { $0 / mean * 100 })
                continue
            }
            let bases = Self.bases(years[index - 1], last, annual[index - 1], method)
            chained.append(zip(values, bases).map(*))
        }
        return chained
    }

    /// For each part of a year, the index that one unit of value at the prices of the year before stands for.
    private static func bases(
        _ before: ChainYear, _ chained: [Double], _ annual: Double, _ method: ChainMethod
    ) -> [Double] {
        let own = before.atOwnPrices
        switch method {
        case .annualOverlap: return own.map { _ in annual * Double(own.count) / before.value }
        case .overTheYear: return zip(chained, own).map(/)
        case .oneQuarterOverlap:
            let last = own.count - 1
            return own.map { _ in chained[last] / own[last] }
        }
    }
}
