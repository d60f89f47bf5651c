/// The parts of one year at two sets of prices, which is all that chain-linking needs.
///
/// A part is a quarter, a month, or 1–2月 as one; every year has the same number of them.
public struct ChainYear: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// The parts at the average prices of this year; they add up to the year's value at current prices.
    public let atOwnPrices: [Double]
    /// The parts at the average prices of the year before; nil in the first year.
    public let atEarlierPrices: [Double]?

    /// The parts of a year, none negative and not all zero.
    public init(year: Int, atOwnPrices: [Double], atEarlierPrices: [Double]? = nil) throws(ChainError) {
        guard !atOwnPrices.isEmpty, atEarlierPrices.map({ $0.count == atOwnPrices.count }) ?? true else {
            throw .unequalParts
        }
        for parts in [atOwnPrices, atEarlierPrices].compactMap(\.self) {
            guard parts.allSatisfy({ $0.isFinite && $0 >= 0 }), parts.contains(where: { $0 > 0 }) else {
                throw .notPositive(year: year)
            }
        }
        self.year = year
        self.atOwnPrices = atOwnPrices
        self.atEarlierPrices = atEarlierPrices
    }

    /// The year of both together; valued at earlier prices only where both are.
    func adding(_ other: ChainYear) throws(ChainError) -> ChainYear {
        guard atOwnPrices.count == other.atOwnPrices.count else { throw .unequalParts }
        var earlier: [Double]?
        if let own = atEarlierPrices, let others = other.atEarlierPrices { earlier = zip(own, others).map(+) }
        return try ChainYear(
            year: year, atOwnPrices: zip(atOwnPrices, other.atOwnPrices).map(+), atEarlierPrices: earlier)
    }

    /// The value of the year at its own prices.
    public var value: Double { atOwnPrices.reduce(0, +) }

    /// The value of the year at the prices of the year before; nil in the first year.
    public var valueAtEarlierPrices: Double? { atEarlierPrices?.reduce(0, +) }
}
