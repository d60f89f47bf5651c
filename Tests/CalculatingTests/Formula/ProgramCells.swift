import Calculating
import Planning
import Testing

/// Figures of one area, for the evaluator and for programs alike.
struct ProgramCells: CellSource {
    let frame: FormulaFrame
    private var figures: [Cell: Double] = [:]

    init(_ frame: FormulaFrame, _ runs: [FormulaProgram.Input: [Double?]]) {
        self.frame = frame
        for (input, values) in runs {
            for (ordinal, value) in zip(input.ordinals(in: frame), values) {
                if let value, let cell = input.cell(at: ordinal) { figures[cell] = value }
            }
        }
    }

    /// Figures for the inputs of a program, each decided once.
    init(_ frame: FormulaFrame, for program: FormulaProgram, _ value: (FormulaProgram.Input, Int) -> Double?) {
        self.frame = frame
        var decided: Set<Cell> = []
        for input in program.inputs {
            for ordinal in input.ordinals(in: frame) {
                guard let cell = input.cell(at: ordinal), decided.insert(cell).inserted else { continue }
                figures[cell] = value(input, ordinal)
            }
        }
    }

    /// Random figures, some of them missing, zero, negative or equal.
    init(_ frame: FormulaFrame, for program: FormulaProgram, missing: Double = 0.3, using generator: inout SplitMix) {
        self.init(frame, for: program) { _, _ in
            guard Double.random(in: 0..<1, using: &generator) >= missing else { return nil }
            let value = Double(Int.random(in: -300...900, using: &generator)) / 8
            return Int.random(in: 0..<4, using: &generator) == 0 ? value.rounded() : value
        }
    }

    subscript(cell: Cell) -> Double? { figures[cell] }

    /// The values in the order of a program's inputs.
    func inputs(of program: FormulaProgram) -> [[Double?]] {
        program.inputs.map { input in input.ordinals(in: frame).map { input.cell(at: $0).flatMap { figures[$0] } } }
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

extension FormulaProgram.Input {
    /// The cell at an ordinal; nil where no period is.
    fileprivate func cell(at ordinal: Int) -> Cell? {
        guard let period = period ?? Period(kind, ordinal: ordinal) else { return nil }
        return Cell(statistic: statistic, area: ProgramSamples.area, basis: basis, period: period)
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
