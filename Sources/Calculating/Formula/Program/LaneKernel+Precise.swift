#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension UnaryKernel {
    /// Functions of the C library, one value after the other.
    func applyPrecisely(
        _ source: UnsafePointer<Double>, _ target: UnsafeMutableBufferPointer<Double>
    ) {
        switch self {
        case .exponential: unsafe LaneLoop.each(source, target) { LaneLoop.finite(exp($0)) }
        case .naturalLogarithm: unsafe LaneLoop.each(source, target) { $0 > 0 ? log($0) : .nan }
        case .decimalLogarithm: unsafe LaneLoop.each(source, target) { $0 > 0 ? log10($0) : .nan }
        case .yearly(let years):
            unsafe LaneLoop.each(source, target) { LaneLoop.finite(yearlyPercent($0, Double(years))) }
        case .rounded(let places):
            unsafe LaneLoop.each(source, target) { halfAway($0, places: Double(places)) }
        default: break
        }
    }
}

extension BinaryKernel {
    /// Functions of the C library, one value after the other.
    func applyPrecisely(
        _ first: UnsafePointer<Double>, _ second: UnsafePointer<Double>, _ target: UnsafeMutableBufferPointer<Double>
    ) {
        switch self {
        case .remainder:
            unsafe LaneLoop.each(first, second, target) {
                LaneLoop.finite($0.truncatingRemainder(dividingBy: $1))
            }
        case .power: unsafe LaneLoop.each(first, second, target) { realPower($0, $1) }
        case .rounded: unsafe LaneLoop.each(first, second, target) { halfAway($0, places: $1) }
        case .logarithm: unsafe LaneLoop.each(first, second, target) { realLogarithm($0, base: $1) }
        case .averageGrowth(let years):
            unsafe LaneLoop.each(first, second, target) { later, earlier in
                guard earlier > 0, later > 0 else { return .nan }
                return LaneLoop.finite(yearlyPercent(later / earlier, Double(years)))
            }
        default: break
        }
    }
}

private func yearlyPercent(_ factor: Double, _ years: Double) -> Double { (pow(factor, 1 / years) - 1) * 100 }

private func realPower(_ base: Double, _ exponent: Double) -> Double {
    guard base == base, exponent == exponent, base != 0 || exponent >= 0 else { return .nan }
    return LaneLoop.finite(pow(base, exponent))
}

private func realLogarithm(_ value: Double, base: Double) -> Double {
    guard value > 0, base > 0, base != 1 else { return .nan }
    return LaneLoop.finite(log(value) / log(base))
}

/// Rounds half away from zero to some places, as the evaluator does.
private func halfAway(_ value: Double, places digits: Double) -> Double {
    guard let places = Int(exactly: digits), (-15...15).contains(places), value == value else { return .nan }
    var scale = 1.0
    for _ in 0..<Swift.abs(places) { scale *= 10 }
    let scaled = places < 0 ? value / scale : value * scale
    guard Swift.abs(scaled) < 9_007_199_254_740_992 else { return value }
    let whole = scaled.rounded(.toNearestOrAwayFromZero)
    return LaneLoop.finite(places < 0 ? whole * scale : whole / scale)
}
