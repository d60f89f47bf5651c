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
    ///
    /// What several cells of one series change is computed once.
    public func revise(
        _ cells: some Sequence<Cell>, in cube: Cube, totals: Totals?, scratch: inout FormulaScratch
    ) throws(FormulaRunError) -> [RevisedValues] {
        var revised: [RevisedValues] = []
        for (change, ordinals) in changes(by: cells) {
            try revise(change, ordinals, cube, totals, &scratch, &revised)
        }
        return revised
    }

    /// An input that changed for an area.
    private struct Change: Hashable {
        let area: Area.ID
        let input: Int
    }

    /// The places of each input's ordinals that changed.
    private func changes(by cells: some Sequence<Cell>) -> [Change: [Int]] {
        var changes: [Change: [Int]] = [:]
        for cell in cells {
            for input in inputs(of: cell) {
                let ordinals = program.inputs[input].ordinals(in: frame)
                guard ordinals.contains(cell.period.ordinal) else { continue }
                changes[Change(area: cell.area, input: input), default: []].append(
                    cell.period.ordinal - ordinals.lowerBound)
            }
        }
        return changes
    }

    private func revise(
        _ change: Change, _ places: [Int], _ cube: Cube, _ totals: Totals?, _ scratch: inout FormulaScratch,
        _ revised: inout [RevisedValues]
    ) throws(FormulaRunError) {
        let dependent = dependents[change.input]
        let affected = Self.joined(places.map { dependent.affected[$0] })
        guard !affected.isEmpty else { return }
        let start = frame.start
        try unsafe withLanes(of: dependent.inputs, change.area, cube, totals) { lanes throws(FormulaRunError) in
            try unsafe dependent.program.run(lanes, in: frame, scratch: &scratch) { formula, values in
                guard let ordinals = affected.first(where: { $0.formula == formula })?.ordinals else { return }
                revised.append(
                    RevisedValues(
                        area: change.area, formula: formula, ordinals: ordinals,
                        values: ordinals.map { unsafe values[$0 - start] }))
            }
        }
    }

    /// What several changes of one input change together.
    private static func joined(_ lists: [[FormulaProgram.Affected]]) -> [FormulaProgram.Affected] {
        guard lists.count > 1 else { return lists.first ?? [] }
        var ordinals: [Int: Set<Int>] = [:]
        for one in lists.joined() { ordinals[one.formula, default: []].formUnion(one.ordinals) }
        return ordinals.map { FormulaProgram.Affected(formula: $0, ordinals: $1.sorted()) }
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
