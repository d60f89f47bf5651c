public import Planning

/// The values of one formula for one area that depend on what changed.
public struct RevisedValues: Sendable, Equatable {
    /// The area.
    public let area: Area.ID
    /// The formula's number.
    public let formula: Int
    /// The periods' ordinals, ascending.
    public let ordinals: [Int]
    /// Their values; NaN where there is none.
    public let values: [Double]
}

extension StandingFormulas {
    /// Computes again exactly what depends on some cells, of figures and sums alike.
    public func revise(
        _ cells: some Sequence<Cell>, in cube: Cube, totals: Totals?, scratch: inout FormulaScratch
    ) throws(FormulaRunError) -> [RevisedValues] {
        var revised: [RevisedValues] = []
        for cell in cells {
            for input in inputs(of: cell) {
                try revise(cell, input, cube, totals, &scratch, &revised)
            }
        }
        return revised
    }

    private func revise(
        _ cell: Cell, _ input: Int, _ cube: Cube, _ totals: Totals?, _ scratch: inout FormulaScratch,
        _ revised: inout [RevisedValues]
    ) throws(FormulaRunError) {
        let affected = program.affected(by: input, at: cell.period.ordinal, in: frame)
        guard !affected.isEmpty else { return }
        var ordinals: [Int: [Int]] = [:]
        for one in affected { ordinals[one.formula] = one.ordinals }
        let start = frame.start
        try unsafe withLanes(of: dependents[input].inputs, cell.area, cube, totals) { lanes throws(FormulaRunError) in
            try unsafe dependents[input].program.run(lanes, in: frame, scratch: &scratch) { formula, values in
                guard let places = ordinals[formula] else { return }
                revised.append(
                    RevisedValues(
                        area: cell.area, formula: formula, ordinals: places,
                        values: places.map { unsafe values[$0 - start] }))
            }
        }
    }

    /// Lends the values of some inputs for one area, copied side by side; the others are empty.
    private func withLanes(
        of inputs: [Int], _ area: Area.ID, _ cube: Cube, _ totals: Totals?,
        _ body: ([UnsafeBufferPointer<Double>]) throws(FormulaRunError) -> Void
    ) throws(FormulaRunError) {
        var flat: [Double] = []
        var starts: [Int] = []
        for input in inputs {
            starts.append(flat.count)
            append(program.inputs[input], area, cube, totals, to: &flat)
        }
        starts.append(flat.count)
        let result: Result<Void, FormulaRunError> = unsafe flat.withUnsafeBufferPointer { memory in
            var lanes = unsafe [UnsafeBufferPointer<Double>](
                repeating: UnsafeBufferPointer(start: nil, count: 0), count: program.inputs.count)
            for (place, input) in inputs.enumerated() {
                unsafe lanes[input] = unsafe UnsafeBufferPointer(rebasing: memory[starts[place]..<starts[place + 1]])
            }
            return Result { () throws(FormulaRunError) in try unsafe body(lanes) }
        }
        try result.get()
    }

    private func append(
        _ input: FormulaProgram.Input, _ area: Area.ID, _ cube: Cube, _ totals: Totals?, to flat: inout [Double]
    ) {
        let series = Series(statistic: input.statistic, area: area, basis: input.basis)
        let own = cube.run(of: series, kind: input.kind)
        let summed = totals?.run(of: series, kind: input.kind, in: cube)
        guard own != nil || summed != nil else { return }
        for ordinal in input.ordinals(in: frame) { flat.append(own?[ordinal] ?? summed?[ordinal] ?? .nan) }
    }
}
