/// A program as it runs: which operations are needed, and where each puts its lane.
///
/// A place in the scratch memory is used again as soon as nobody reads its lane any more, so that few are needed and
/// they stay close to the processor.
struct ProgramLayout: Sendable {
    /// One operation, on places, and the place of its lane.
    struct Step: Sendable {
        let operation: LaneOperation
        let target: Int
    }

    let steps: [Step]
    /// How many places there are.
    let places: Int

    /// Lays out some operations; the lanes of inputs are read where the caller has them unless they are copied.
    init(_ operations: [LaneOperation], copiesInputs: Bool) {
        var allocation = PlaceAllocation(operations)
        var steps: [Step] = []
        for (index, operation) in operations.enumerated() {
            if case .input(let input) = operation, !copiesInputs {
                allocation.put(index, at: Lane(input: input))
                continue
            }
            var target = 0
            if case .output = operation {} else { target = allocation.place(for: index) }
            steps.append(Step(operation: operation.replacing { allocation[$0] }, target: target))
            allocation.release(after: index)
        }
        self.steps = steps
        places = allocation.count
    }
}

/// Gives lanes their places.
private struct PlaceAllocation {
    private var places: [Lane]
    private var lastUses: [[Lane]]
    private var free: [Lane] = []
    private(set) var count = 0

    init(_ operations: [LaneOperation]) {
        places = operations.indices.map(Lane.init(_:))
        lastUses = operations.map { _ in [] }
        var used: Set<Lane> = []
        for (index, operation) in operations.enumerated().reversed() {
            for lane in operation.operands where used.insert(lane).inserted { lastUses[index].append(lane) }
        }
    }

    subscript(lane: Lane) -> Lane { places[Int(lane.index)] }

    mutating func put(_ index: Int, at place: Lane) { places[index] = place }

    /// The target of an operation is never one of its operands.
    mutating func place(for index: Int) -> Int {
        let place = free.popLast() ?? Lane(count)
        count = max(count, Int(place.index) + 1)
        places[index] = place
        return Int(place.index)
    }

    mutating func release(after index: Int) {
        for lane in lastUses[index] where self[lane].input == nil { free.append(self[lane]) }
    }
}
