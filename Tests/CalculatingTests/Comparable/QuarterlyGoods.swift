import Calculating

/// Quantities and prices of goods by year and quarter, with chain-linking written a second time, straight from the
/// definitions: `quantity[good][year][quarter]`.
struct QuarterlyGoods {
    let quantity: [[[Double]]]
    let price: [[[Double]]]

    /// Two invented goods over 12 quarters: one grows fast while its price falls, the other slowly while its price rises.
    static let two = QuarterlyGoods(
        quantity: [
            [[50, 52, 54, 57], [60, 63, 66, 70], [74, 78, 81, 87]],
            [[80, 79, 81, 80], [82, 80, 83, 81], [81, 82, 83, 82]],
        ],
        price: [
            [[10, 9.8, 9.6, 9.3], [9, 8.8, 8.5, 8.1], [7.9, 7.6, 7.4, 7.1]],
            [[5, 5.1, 5.1, 5.3], [5.4, 5.6, 5.7, 5.9], [6, 6.2, 6.3, 6.6]],
        ])

    static func random(using generator: inout SplitMix) -> QuarterlyGoods {
        func table(_ range: ClosedRange<Double>, _ generator: inout SplitMix) -> [[[Double]]] {
            (0..<3).map { _ in (0..<4).map { _ in (0..<4).map { _ in Double.random(in: range, using: &generator) } } }
        }
        return QuarterlyGoods(quantity: table(10...90, &generator), price: table(2...9, &generator))
    }

    var years: Int { quantity[0].count }

    /// Each good valued at the average prices of its year and of the year before, from 2021 on.
    func chainYears() throws -> [[ChainYear]] {
        try quantity.indices.map { good in
            try (0..<years).map { year in
                func value(atPricesOf priced: Int) -> [Double] {
                    quantity[good][year].map { $0 * averagePrice(good, priced) }
                }
                return try ChainYear(
                    year: 2021 + year, atOwnPrices: value(atPricesOf: year),
                    atEarlierPrices: year > 0 ? value(atPricesOf: year - 1) : nil)
            }
        }
    }

    /// All goods together.
    func total() throws -> [ChainYear] {
        try (0..<years).map { year in
            try ChainYear(
                year: 2021 + year, atOwnPrices: (0..<4).map { value(year, $0, atPricesOf: year) },
                atEarlierPrices: year > 0 ? (0..<4).map { value(year, $0, atPricesOf: year - 1) } : nil)
        }
    }

    func averagePrice(_ good: Int, _ year: Int) -> Double {
        let value = (0..<4).reduce(0) { $0 + quantity[good][year][$1] * price[good][year][$1] }
        return value / quantity[good][year].reduce(0, +)
    }

    /// The value of a quarter at the average prices of some year.
    func value(_ year: Int, _ quarter: Int, atPricesOf priced: Int) -> Double {
        quantity.indices.reduce(0) { $0 + quantity[$1][year][quarter] * averagePrice($1, priced) }
    }

    func mean(_ year: Int, atPricesOf priced: Int) -> Double {
        (0..<4).reduce(0) { $0 + value(year, $1, atPricesOf: priced) } / 4
    }

    func annual(_ year: Int) -> Double {
        year == 0 ? 100 : annual(year - 1) * mean(year, atPricesOf: year - 1) / mean(year - 1, atPricesOf: year - 1)
    }

    func index(_ year: Int, _ quarter: Int, by method: ChainMethod) -> Double {
        guard year > 0 else { return 100 * value(0, quarter, atPricesOf: 0) / mean(0, atPricesOf: 0) }
        let now = value(year, quarter, atPricesOf: year - 1)
        switch method {
        case .annualOverlap: return annual(year - 1) * now / mean(year - 1, atPricesOf: year - 1)
        case .oneQuarterOverlap:
            return index(year - 1, 3, by: method) * now / value(year - 1, 3, atPricesOf: year - 1)
        case .overTheYear:
            return index(year - 1, quarter, by: method) * now / value(year - 1, quarter, atPricesOf: year - 1)
        }
    }
}
