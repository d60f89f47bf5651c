import Calculating
import Planning
import Testing

/// Figures of one area as runs, for the evaluator and for programs alike.
struct ProgramCells: CellSource {
    let frame: FormulaFrame
    private(set) var runs: [FormulaProgram.Input: [Double?]]

    init(_ frame: FormulaFrame, _ runs: [FormulaProgram.Input: [Double?]] = [:]) {
        (self.frame, self.runs) = (frame, runs)
    }

    /// Random figures for the inputs of a program, some of them missing, zero, negative or equal.
    init(_ frame: FormulaFrame, for program: FormulaProgram, missing: Double = 0.3, using generator: inout SplitMix) {
        self.frame = frame
        runs = [:]
        for input in program.inputs {
            runs[input] = frame.ordinals.map { ordinal in
                guard Period(input.kind, ordinal: ordinal) != nil else { return nil }
                guard Double.random(in: 0..<1, using: &generator) >= missing else { return nil }
                let value = Double(Int.random(in: -300...900, using: &generator)) / 8
                return Int.random(in: 0..<4, using: &generator) == 0 ? value.rounded() : value
            }
        }
    }

    subscript(cell: Cell) -> Double? {
        guard cell.area == ProgramSamples.area else { return nil }
        let run = runs.first { input, _ in
            input.statistic == cell.statistic && input.basis == cell.basis && input.kind == cell.period.kind
        }
        let index = cell.period.ordinal - frame.start
        return run.flatMap { $0.value.indices.contains(index) ? $0.value[index] : nil }
    }

    /// The runs in the order of a program's inputs.
    func inputs(of program: FormulaProgram) -> [[Double?]] { program.inputs.map { runs[$0] ?? [] } }

    /// The same with another figure.
    func changing(_ input: FormulaProgram.Input, at ordinal: Int, to value: Double?) -> ProgramCells {
        var cells = self
        cells.runs[input]?[ordinal - frame.start] = value
        return cells
    }

    /// What the evaluator says at each place of the frame: conditions as 1 and 0.
    func evaluated(_ formula: Formula) -> [Double?] {
        frame.ordinals.map { ordinal in
            guard let period = Period(frame.kind, ordinal: ordinal) else { return nil }
            let context = FormulaContext(cells: self, tree: nil, area: ProgramSamples.area, period: period)
            return switch formula.value(in: context) {
            case .number(let value): value
            case .truth(let truth): truth ? 1 : 0
            default: nil
            }
        }
    }
}

/// What the tests of programs share.
enum ProgramSamples {
    static let area: Area.ID = {
        guard let area = try? Area.ID("d") else { preconditionFailure("“d” is a code") }
        return area
    }()

    static func frame(_ kind: Period.Kind, _ years: ClosedRange<Int> = 2020...2023) throws -> FormulaFrame {
        try #require(FormulaFrame(kind, years: years))
    }

    static func formulas(_ texts: [String]) throws -> [Formula] {
        let scope = try FormulaSamples.scope()
        return try texts.map { try Formula($0, in: scope, mixing: .override("试验")) }
    }

    static func program(_ texts: [String], _ kind: Period.Kind = .month) throws -> FormulaProgram {
        let (program, leftOver) = FormulaProgram.compile(try formulas(texts), kind: kind)
        #expect(leftOver.isEmpty, "\(texts): \(leftOver)")
        return program
    }

    static func input(
        _ statistic: String, _ kind: Period.Kind = .month, basis: String = "all"
    ) throws -> FormulaProgram.Input {
        FormulaProgram.Input(statistic: try Statistic.ID(statistic), basis: try Basis.ID(basis), kind: kind)
    }
}

/// Whether two values are the same to the bit, or both missing.
func isSame(_ left: Double?, _ right: Double?) -> Bool { left?.bitPattern == right?.bitPattern }
