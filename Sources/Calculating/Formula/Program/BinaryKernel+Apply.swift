extension BinaryKernel {
    /// Computes the function for each two values of the same period.
    func apply(
        _ first: UnsafePointer<Double>, _ second: UnsafePointer<Double>, _ target: UnsafeMutableBufferPointer<Double>
    ) {
        switch self {
        case .plus: unsafe LaneLoop.each(first, second, target) { LaneLoop.finite($0 + $1) }
        case .minus: unsafe LaneLoop.each(first, second, target) { LaneLoop.finite($0 - $1) }
        case .times: unsafe LaneLoop.each(first, second, target) { LaneLoop.finite($0 * $1) }
        case .divided: unsafe LaneLoop.each(first, second, target) { LaneLoop.finite($0 / $1) }
        case .share: unsafe LaneLoop.each(first, second, target) { LaneLoop.finite($0 / $1 * 100) }
        case .growth:
            unsafe LaneLoop.each(first, second, target) {
                LaneLoop.finite($1 > 0 ? ($0 / $1 - 1) * 100 : .nan)
            }
        case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or:
            unsafe applyTruth(first, second, target)
        case .remainder, .power, .rounded, .logarithm, .averageGrowth:
            unsafe applyPrecisely(first, second, target)
        case .moreFound, .searchIfPresent, .searchIfMissing, .searchIfTrue, .searchIfFalse, .unlessAllMissing:
            unsafe applySearch(first, second, target)
        default: unsafe applySeveral(first, second, target)
        }
    }

    private func applyTruth(
        _ first: UnsafePointer<Double>, _ second: UnsafePointer<Double>, _ target: UnsafeMutableBufferPointer<Double>
    ) {
        switch self {
        case .equal: unsafe LaneLoop.each(first, second, target) { truth($0, $1, $0 == $1) }
        case .unequal: unsafe LaneLoop.each(first, second, target) { truth($0, $1, $0 != $1) }
        case .less: unsafe LaneLoop.each(first, second, target) { truth($0, $1, $0 < $1) }
        case .lessOrEqual: unsafe LaneLoop.each(first, second, target) { truth($0, $1, $0 <= $1) }
        case .greater: unsafe LaneLoop.each(first, second, target) { truth($0, $1, $0 > $1) }
        case .greaterOrEqual: unsafe LaneLoop.each(first, second, target) { truth($0, $1, $0 >= $1) }
        case .and: unsafe LaneLoop.each(first, second, target) { $0 == 1 ? $1 : $0 }
        default: unsafe LaneLoop.each(first, second, target) { $0 == 0 ? $1 : $0 }
        }
    }

    private func applySeveral(
        _ first: UnsafePointer<Double>, _ second: UnsafePointer<Double>, _ target: UnsafeMutableBufferPointer<Double>
    ) {
        switch self {
        case .added: unsafe LaneLoop.each(first, second, target) { $0 + $1 }
        case .addedIfPresent: unsafe LaneLoop.each(first, second, target) { $0 + ($1 == $1 ? $1 : 0) }
        case .smaller: unsafe LaneLoop.each(first, second, target) { $0 == $0 ? ($1 < $0 ? $1 : $0) : $1 }
        case .larger: unsafe LaneLoop.each(first, second, target) { $0 == $0 ? ($0 < $1 ? $1 : $0) : $1 }
        case .firstPresent: unsafe LaneLoop.each(first, second, target) { $0 == $0 ? $0 : $1 }
        case .whereOther: unsafe LaneLoop.each(first, second, target) { $1 == $1 ? $0 : .nan }
        case .unlessNone: unsafe LaneLoop.each(first, second, target) { $1 == 0 ? .nan : LaneLoop.finite($0) }
        case .chained:
            unsafe LaneLoop.each(first, second, target) { $0 * ($1 > -100 ? 1 + $1 / 100 : .nan) }
        default: break
        }
    }

    private func applySearch(
        _ first: UnsafePointer<Double>, _ second: UnsafePointer<Double>, _ target: UnsafeMutableBufferPointer<Double>
    ) {
        switch self {
        case .moreFound: unsafe LaneLoop.each(first, second, target) { $0 < $1 ? $1 : $0 }
        case .searchIfPresent: unsafe LaneLoop.each(first, second, target) { $1 == $1 ? $0 : 0 }
        case .searchIfMissing: unsafe LaneLoop.each(first, second, target) { $1 == $1 ? 0 : $0 }
        case .searchIfTrue: unsafe LaneLoop.each(first, second, target) { $1 == 1 ? $0 : 0 }
        case .searchIfFalse: unsafe LaneLoop.each(first, second, target) { $1 == 0 ? $0 : 0 }
        default: unsafe LaneLoop.each(first, second, target) { $1 == 1 ? .nan : $0 }
        }
    }
}

@inline(__always) private func truth(_ first: Double, _ second: Double, _ isTrue: Bool) -> Double {
    first == first && second == second ? (isTrue ? 1 : 0) : .nan
}
