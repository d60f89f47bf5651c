extension FormulaProgram {
    /// Computes all formulas over a frame, for one area.
    ///
    /// Each input has a value for each of ``Input/ordinals(in:)``, NaN where it is missing, or is empty when all are
    /// missing. The body takes each formula's number with its values, which are there only until it returns.
    public func run(
        _ inputs: [UnsafeBufferPointer<Double>], in frame: FormulaFrame, scratch: inout FormulaScratch,
        _ body: (Int, UnsafeBufferPointer<Double>) -> Void
    ) throws(FormulaRunError) {
        try unsafe check(inputs, in: frame)
        let padded = frame.padded(by: margin)
        unsafe scratch.lend(LaneMachine.memory(for: layout.places, in: padded)) { memory in
            unsafe inputs.withUnsafeBufferPointer { inputs in
                let machine = unsafe LaneMachine(inputs, memory, frame: frame, padded: padded)
                unsafe machine.run(layout.steps, body)
            }
        }
    }

    /// Computes all formulas over a frame, for one area, as arrays by the formula's number; nil for a missing value.
    public func values(of inputs: [[Double?]], in frame: FormulaFrame) throws(FormulaRunError) -> [Int: [Double?]] {
        let lanes = inputs.map { $0.map { $0 ?? .nan } }
        let flat = lanes.flatMap(\.self)
        var starts = [0]
        for lane in lanes { starts.append(starts[starts.count - 1] + lane.count) }
        var scratch = FormulaScratch()
        var values: [Int: [Double?]] = [:]
        let result: Result<Void, FormulaRunError> = unsafe flat.withUnsafeBufferPointer { memory in
            let inputs = unsafe lanes.indices.map {
                unsafe UnsafeBufferPointer(rebasing: memory[starts[$0]..<starts[$0 + 1]])
            }
            return Result { () throws(FormulaRunError) in
                try unsafe run(inputs, in: frame, scratch: &scratch) { formula, lane in
                    values[formula] = unsafe lane.map { $0.isNaN ? nil : $0 }
                }
            }
        }
        try result.get()
        return values
    }

    private func check(_ lanes: [UnsafeBufferPointer<Double>], in frame: FormulaFrame) throws(FormulaRunError) {
        guard frame.kind == kind else { throw .kindOfPeriod }
        guard unsafe lanes.count == inputs.count else {
            throw unsafe .inputCount(expected: inputs.count, found: lanes.count)
        }
        for index in unsafe lanes.indices where unsafe !lanes[index].isEmpty {
            let count = inputs[index].ordinals(in: frame).count
            guard unsafe lanes[index].count != count else { continue }
            throw unsafe .inputLength(input: index, expected: count, found: lanes[index].count)
        }
    }
}
