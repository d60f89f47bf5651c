import Planning

/// Formulas that are kept for every area of a cube (常备公式): computed for all areas over whole runs, and after a
/// revision only where something changed.
public struct StandingFormulas: Sendable {
    /// The formulas, compiled.
    public let program: FormulaProgram
    /// The periods that they are computed for.
    public let frame: FormulaFrame
    /// For each input of the program, what depends on it.
    let dependents: [Dependent]
    private let inputNumbers: [InputKey: [Int]]

    /// What depends on one input.
    struct Dependent: Sendable {
        /// The program narrowed to the formulas that read the input.
        let program: FormulaProgram
        /// The inputs that these formulas read.
        let inputs: [Int]
        /// For each of the input's ordinals in the frame, what changes with it.
        let affected: [[FormulaProgram.Affected]]
    }

    private struct InputKey: Hashable {
        let statistic: Statistic.ID
        let basis: Basis.ID
        let kind: Period.Kind
    }

    /// Keeps compiled formulas over a frame of their kind of period.
    public init(_ program: FormulaProgram, in frame: FormulaFrame) {
        self.program = program
        self.frame = frame
        dependents = program.inputs.indices.map { input in
            let narrowed = program.narrowed(to: program.formulas(reading: input))
            let affected = program.inputs[input].ordinals(in: frame).map {
                program.affected(by: input, at: $0, in: frame)
            }
            return Dependent(program: narrowed, inputs: narrowed.inputsRead, affected: affected)
        }
        inputNumbers = Dictionary(
            grouping: program.inputs.indices,
            by: { index in
                let input = program.inputs[index]
                return InputKey(statistic: input.statistic, basis: input.basis, kind: input.kind)
            })
    }

    /// The inputs that a cell's series goes into.
    func inputs(of cell: Cell) -> [Int] {
        inputNumbers[InputKey(statistic: cell.statistic, basis: cell.basis, kind: cell.period.kind)] ?? []
    }
}

extension FormulaProgram {
    /// The numbers of the inputs that its operations read.
    fileprivate var inputsRead: [Int] {
        inputs.indices.filter { !readers[$0].isEmpty }
    }
}
