extension UnaryKernel {
    /// Computes the function for each value of a lane.
    func apply(_ source: UnsafePointer<Double>, _ target: UnsafeMutableBufferPointer<Double>) {
        switch self {
        case .negated: unsafe LaneLoop.each(source, target) { -$0 }
        case .inverted: unsafe LaneLoop.each(source, target) { 1 - $0 }
        case .absolute: unsafe LaneLoop.each(source, target) { Swift.abs($0) }
        case .floor: unsafe LaneLoop.each(source, target) { $0.rounded(.down) }
        case .ceiling: unsafe LaneLoop.each(source, target) { $0.rounded(.up) }
        case .squareRoot: unsafe LaneLoop.each(source, target) { $0.squareRoot() }
        case .finite: unsafe LaneLoop.each(source, target) { LaneLoop.finite($0) }
        case .zeroIfMissing: unsafe LaneLoop.each(source, target) { $0 == $0 ? $0 : 0 }
        case .presence: unsafe LaneLoop.each(source, target) { $0 == $0 ? 1 : 0 }
        case .search: unsafe LaneLoop.each(source, target) { $0 == $0 ? 2 : 1 }
        case .rateFactor: unsafe LaneLoop.each(source, target) { $0 > -100 ? 1 + $0 / 100 : .nan }
        case .scaled(let times, let over):
            unsafe LaneLoop.each(source, target) { LaneLoop.finite($0 * times / over) }
        default: unsafe applyPrecisely(source, target)
        }
    }
}
