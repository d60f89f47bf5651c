/// The operations of a program in the order they are computed, none of them twice.
struct LaneList: Sendable {
    private(set) var operations: [LaneOperation] = []
    private var known: [LaneOperation: Lane] = [:]

    /// The lane that an operation makes; what was computed before is not computed again.
    mutating func lane(_ operation: LaneOperation) -> Lane {
        if let lane = known[operation] { return lane }
        let lane = Lane(operations.count)
        operations.append(operation)
        known[operation] = lane
        return lane
    }

    /// Hands a lane out as the value of a formula.
    mutating func handOut(_ lane: Lane, as formula: Int) {
        operations.append(.output(lane, formula: Int32(truncatingIfNeeded: formula)))
    }
}
