public import Planning

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The average yearly growth (年均增速) of chained yearly rates, in percent: the geometric mean, never the arithmetic.
///
/// Source: METHODS §2.6; 嘉定 2016–2020 at 6.7, 17.2, 8.0, 5.1 and 4.2 % chain to 8.1427 % a year.
/// Nil for no rates, and for a rate of −100 % or less.
public func averageGrowth(chaining rates: [Percent]) -> Percent? {
    guard let factor = growthFactor(chaining: rates), !rates.isEmpty else { return nil }
    return Percent((pow(factor, 1 / Double(rates.count)) - 1) * 100)
}

/// The product of 1 + rate over several years; nil for a rate of −100 % or less.
public func growthFactor(chaining rates: [Percent]) -> Double? {
    guard rates.allSatisfy({ $0.value > -100 }) else { return nil }
    return rates.reduce(1) { $0 * (1 + $1.fraction) }
}

/// The average yearly growth between two levels some years apart, in percent.
///
/// Nil when a level is not positive or no year lies between. Levels of different bases must not be compared this way.
public func averageGrowth(from first: Double, to last: Double, years: Int) -> Percent? {
    guard first > 0, last > 0, years > 0 else { return nil }
    return Percent((pow(last / first, 1 / Double(years)) - 1) * 100)
}

/// The average yearly growth within growth over several years: √(1+g) − 1 for two (两年平均增速).
///
/// Source: METHODS §2.6; 嘉定 January–October 2021 over 2019: −10.8 → −5.6, 5.5 → 2.7, 1.5 → 0.7.
/// Nil for a rate of −100 % or less and for no years.
public func averageGrowth(ofTotal total: Percent, over years: Int) -> Percent? {
    guard total.value > -100, years > 0 else { return nil }
    return Percent((pow(1 + total.fraction, 1 / Double(years)) - 1) * 100)
}
