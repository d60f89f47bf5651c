import Planning

extension FormulaProgram {
    /// Which values change with one figure.
    public struct Affected: Hashable, Sendable {
        /// The formula, by its place among those compiled.
        public let formula: Int
        /// The ordinals of the periods, in order.
        public let ordinals: [Int]

        /// Some values of a formula.
        public init(formula: Int, ordinals: [Int]) { (self.formula, self.ordinals) = (formula, ordinals) }
    }

    /// The values that are computed from one figure: those of each formula that reads it, and no others.
    ///
    /// The ordinal is one of ``Input/ordinals(in:)``, those of the values are the frame's.
    ///
    /// What a formula looks at only on a condition counts as read: both sides of a choice, all values that a function may
    /// come to, and January and February also where they are reported in one.
    public func affected(by input: Int, at ordinal: Int, in frame: FormulaFrame) -> [Affected] {
        guard readers.indices.contains(input), frame.kind == kind else { return [] }
        guard inputs[input].ordinals(in: frame).contains(ordinal) else { return [] }
        let around = frame.padded(by: margin).ordinals
        var places: [Lane: [Int]] = [:]
        var affected: [Affected] = []
        for index in readers[input] {
            let operation = operations[index]
            switch operation {
            case .input: places[Lane(index)] = [ordinal]
            case .resampled(_, let perYear):
                places[Lane(index)] = LaneReach.places(
                    resampling: ordinal, perYear: Int(perYear), slots: frame.slots, in: around)
            case .output(let lane, let formula):
                let ordinals = (places[lane] ?? []).filter(frame.ordinals.contains)
                if !ordinals.isEmpty { affected.append(Affected(formula: Int(formula), ordinals: ordinals)) }
            default: places[Lane(index)] = changed(by: operation, places, within: around)
            }
        }
        return affected
    }

    /// The formulas that read a figure, at whatever period.
    public func formulas(reading input: Int) -> [Int] {
        guard readers.indices.contains(input) else { return [] }
        return readers[input].compactMap { index in
            if case .output(_, let formula) = operations[index] { Int(formula) } else { nil }
        }
    }

    private func changed(by operation: LaneOperation, _ places: [Lane: [Int]], within around: Range<Int>) -> [Int] {
        let slots = kind.slots ?? 1
        var changed: Set<Int> = []
        for (lane, reach) in operation.reaches {
            for place in places[lane] ?? [] {
                changed.formUnion(reach.places(from: place, slots: slots).filter { reach.isComputed($0, in: around) })
            }
        }
        return changed.filter(around.contains).sorted()
    }
}

extension [LaneOperation] {
    /// For each input, the operations that depend on it, in order.
    func readers(of inputs: Int) -> [[Int]] {
        var readers: [[Int]] = Array<[Int]>(repeating: [], count: inputs)
        var sources: [Set<Int>] = []
        for (index, operation) in enumerated() {
            var read = operation.operands.reduce(into: Set<Int>()) { $0.formUnion(sources[Int($1.index)]) }
            if let input = operation.input { read.insert(input) }
            for input in read { readers[input].append(index) }
            sources.append(read)
        }
        return readers
    }
}
