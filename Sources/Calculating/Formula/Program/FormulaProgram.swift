public import Planning

/// Formulas compiled once and computed over whole runs of periods, for one area after the other.
///
/// What several formulas have in common is computed once. Each value is the same as ``Formula/value(in:)`` gives on the
/// figures of the frame; figures outside of it count as missing, but for those of one stated period.
public struct FormulaProgram: Sendable {
    /// The kind of periods that it was compiled for.
    public let kind: Period.Kind
    /// The figures that it reads.
    public let inputs: [Input]
    /// The formulas that it computes, by their place among those compiled, in that order.
    public let outputs: [Int]
    /// Those of them that are conditions: 1 is true, 0 is false.
    public private(set) var conditions: Set<Int> = []
    let operations: [LaneOperation]
    let layout: ProgramLayout
    let margin: LaneMargin
    /// For each input, the operations that depend on it.
    let readers: [[Int]]

    /// Compiles formulas for one kind of period; those that it cannot take come back with the reason.
    public static func compile(
        _ formulas: [Formula], kind: Period.Kind
    ) -> (program: FormulaProgram, leftOver: [LeftOver]) {
        var compiler = FormulaCompiler()
        var leftOver: [LeftOver] = []
        for (index, formula) in formulas.enumerated() {
            do { try compiler.add(formula.root, as: index, of: kind) } catch {
                leftOver.append(LeftOver(formula: index, obstacle: error))
            }
        }
        let (operations, inputs) = compiler.list.operations.needed().numberingInputs(compiler.inputs)
        var program = FormulaProgram(kind, inputs, operations, compiler.margin)
        program.conditions = compiler.conditions
        return (program, leftOver)
    }

    /// The same program for some of its formulas; inputs keep their numbers, and those not needed may be empty.
    public func narrowed(to formulas: some Sequence<Int>) -> FormulaProgram {
        let wanted = Set(formulas)
        let kept = operations.needed { wanted.contains($0) }
        var program = FormulaProgram(kind, inputs, kept, margin)
        program.conditions = conditions.intersection(wanted)
        return program
    }

    /// How many operations one run takes, inputs and outputs aside.
    public var operationCount: Int { operations.count { !$0.isInputOrOutput } }

    private init(_ kind: Period.Kind, _ inputs: [Input], _ operations: [LaneOperation], _ margin: LaneMargin) {
        self.kind = kind
        self.inputs = inputs
        self.operations = operations
        self.margin = margin
        readers = operations.readers(of: inputs.count)
        outputs = operations.compactMap { if case .output(_, let formula) = $0 { Int(formula) } else { nil } }
        layout = ProgramLayout(operations, copiesInputs: margin != LaneMargin())
    }
}

extension LaneOperation {
    fileprivate var isInputOrOutput: Bool {
        switch self {
        case .input, .output: true
        default: false
        }
    }
}

extension [LaneOperation] {
    /// Only what some outputs need, in the same order.
    fileprivate func needed(_ isWanted: (Int) -> Bool = { _ in true }) -> [LaneOperation] {
        var isNeeded = map { if case .output(_, let formula) = $0 { isWanted(Int(formula)) } else { false } }
        for index in indices.reversed() where isNeeded[index] {
            for lane in self[index].operands { isNeeded[Int(lane.index)] = true }
        }
        var kept: [LaneOperation] = []
        var places: [Lane: Lane] = [:]
        for index in indices where isNeeded[index] {
            places[Lane(index)] = Lane(kept.count)
            kept.append(self[index].replacing { places[$0] ?? $0 })
        }
        return kept
    }

    /// Numbers the inputs that are read, in the order they are met.
    fileprivate func numberingInputs(_ inputs: [FormulaProgram.Input]) -> ([LaneOperation], [FormulaProgram.Input]) {
        var used: [FormulaProgram.Input] = []
        let numbered = map { operation in
            guard let number = operation.input else { return operation }
            used.append(inputs[number])
            if case .resampled(_, let perYear) = operation {
                return .resampled(input: used.count - 1, perYear: perYear)
            }
            return .input(used.count - 1)
        }
        return (numbered, used)
    }
}
