import Calculating
import Planning
import Testing

@Suite struct ProgramPropertyTests {
    @Test(arguments: [Period.Kind.month, .cumulative, .quarter, .half, .year])
    func `Programs come to what the evaluator says, bit by bit`(kind: Period.Kind) throws {
        var generator = SplitMix(seed: 2_024)
        let frame = try ProgramSamples.frame(kind)
        var present = 0
        var compiled = 0
        for _ in 0..<60 {
            let formulas = try randomFormulas(12, using: &generator)
            let (program, leftOver) = FormulaProgram.compile(formulas, kind: kind)
            let missing = [0.05, 0.3, 0.6].randomElement(using: &generator) ?? 0.3
            let cells = ProgramCells(frame, for: program, missing: missing, using: &generator)
            let values = try program.values(of: cells.inputs(of: program), in: frame)
            #expect(values.count + leftOver.count == formulas.count)
            for (formula, lane) in values {
                compiled += 1
                present += lane.count { $0 != nil }
                compare(lane, cells.evaluated(formulas[formula]), formulas[formula].text, frame)
            }
        }
        #expect(compiled > 300)
        #expect(present > 10 * compiled / 48 * frame.slots)
    }

    private func randomFormulas(_ count: Int, using generator: inout SplitMix) throws -> [Formula] {
        let scope = try FormulaSamples.scope()
        var formulas: [Formula] = []
        while formulas.count < count {
            let text = ProgramText.random(depth: Int.random(in: 1...4, using: &generator), using: &generator)
            if let formula = try? Formula(text, in: scope, mixing: .override("试验")) { formulas.append(formula) }
        }
        return formulas
    }

    private func compare(_ lane: [Double?], _ expected: [Double?], _ text: String, _ frame: FormulaFrame) {
        let differing = lane.indices.first { !isSame(lane[$0], expected[$0]) }
        guard let index = differing else { return }
        let place = Period(frame.kind, ordinal: frame.start + index).map(\.description) ?? "\(index)"
        let found = String(describing: lane[index])
        let wanted = String(describing: expected[index])
        Issue.record("\(text) at \(place): \(found), evaluated \(wanted)")
    }
}
