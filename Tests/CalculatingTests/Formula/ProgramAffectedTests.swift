import Calculating
import Planning
import Testing

@Suite struct ProgramAffectedTests {
    @Test func `One month changes itself, the year to date, and the growth of this year and the next`() throws {
        let texts = ["[output]", "计算同比([output])", "累计([output])", "计算同比(累计([output]))", "[output] / [total]"]
        let program = try ProgramSamples.program(texts)
        let frame = try ProgramSamples.frame(.month, 2022...2024)
        let may = try Period("2023-05").ordinal
        let rest = Array(may..<may + 8)
        #expect(program.inputs[0] == (try ProgramSamples.input("output")))
        #expect(
            program.affected(by: 0, at: may, in: frame) == [
                .init(formula: 0, ordinals: [may]), .init(formula: 1, ordinals: [may, may + 12]),
                .init(formula: 2, ordinals: rest), .init(formula: 3, ordinals: rest + rest.map { $0 + 12 }),
                .init(formula: 4, ordinals: [may]),
            ])
        let merged = try #require(program.inputs.firstIndex(of: ProgramSamples.input("output", .cumulative)))
        let year = Array(may - 3..<may + 8)
        #expect(
            program.affected(by: merged, at: may - 3, in: frame) == [
                .init(formula: 2, ordinals: year), .init(formula: 3, ordinals: year + year.map { $0 + 12 }),
            ])
        #expect(program.affected(by: merged, at: may, in: frame).isEmpty)
        #expect(program.formulas(reading: merged) == [2, 3])
        let first = try ProgramSamples.frame(.month, 2023...2024)
        #expect(
            program.affected(by: 0, at: may, in: first).first { $0.formula == 1 }?.ordinals == [may + 12],
            "in the frame's first year there is no growth")
        #expect(program.formulas(reading: 0) == [0, 1, 2, 3, 4])
    }

    @Test func `Over a break of the series nothing changes`() throws {
        let program = try ProgramSamples.program(["计算同比([broken])", "上期(计算同比([broken]))"])
        let frame = try ProgramSamples.frame(.month, 2021...2024)
        let march = try Period("2022-03").ordinal
        #expect(
            program.affected(by: 0, at: march, in: frame) == [
                .init(formula: 0, ordinals: [march + 12]), .init(formula: 1, ordinals: [march + 13]),
            ])
        #expect(program.affected(by: 1, at: march, in: frame).isEmpty)
        #expect(program.affected(by: 0, at: march + 48, in: frame).isEmpty)
    }

    private static let texts = [
        "[output]", "计算同比([output])", "累计([output])", "计算同比(累计([output]))", "[output] / [total]",
        "环比([output] + [total])", "上期(上期([total]))", "shift([output], 3)", "[total] + shift(上年同期([output]), 13)",
        "sum(window([total], 4))", "上期(累计([total]))", "计算同比([broken])", "[total] * fraction(上期(计算同比([broken])))",
        "年均增速([broken], 2)", "当月([tax])", "计算同比([tax; 时期=累计])", "上年同期([total; 缺失=按零计]) + [output]",
        "avg(window([total; 缺失=全缺才缺], 2), [output])", "占比([output], 上期([total; 缺失=按零计]))",
        "[total] / [output; 时期=全年]", "上年同期([tax; 时期=全年])", "[total] - [total; 时期=2020]",
        "[firms] + lastYear([firms] + [firms; 时期=2022-03; 缺失=按零计])",
    ]

    /// No figure is missing, but for months the merged 1–2月 of what is summed, so that January and February count apart.
    @Test(arguments: [Period.Kind.month, .cumulative, .quarter, .year])
    func `Exactly those values change that are said to`(kind: Period.Kind) throws {
        var generator = SplitMix(seed: 61)
        let formulas = try ProgramSamples.formulas(Self.texts)
        let program = FormulaProgram.compile(formulas, kind: kind).program
        #expect(program.outputs.count >= 15)
        let frame = try ProgramSamples.frame(kind, 2020...2024)
        let cells = complete(program, frame, using: &generator)
        let before = try program.values(of: cells.inputs(of: program), in: frame)
        for (input, series) in program.inputs.enumerated() {
            for (index, ordinal) in series.ordinals(in: frame).enumerated() where isRead(series, at: ordinal, of: kind)
            {
                var lanes = cells.inputs(of: program)
                lanes[input][index] = Double.random(in: 1..<2, using: &generator)
                let after = try program.values(of: lanes, in: frame)
                let said = program.affected(by: input, at: ordinal, in: frame)
                #expect(there(said, before, after, frame) == difference(before, after, frame), "\(series) \(ordinal)")
            }
        }
    }

    /// Where 1–2月 is reported in one, nobody looks at January and February.
    private func isRead(_ input: FormulaProgram.Input, at ordinal: Int, of kind: Period.Kind) -> Bool {
        guard kind != .cumulative || input.kind == .cumulative || ordinal % 12 > 1 else { return false }
        return input.period != nil || Period(input.kind, ordinal: ordinal) != nil
    }

    private func complete(
        _ program: FormulaProgram, _ frame: FormulaFrame, using generator: inout SplitMix
    ) -> ProgramCells {
        ProgramCells(frame, for: program) { input, ordinal in
            let isMerged = input.kind == .cumulative && ordinal % 12 == 1 && input.statistic.code != "tax"
            return isMerged && frame.kind == .month ? nil : Double.random(in: 1..<2, using: &generator)
        }
    }

    /// What reads a period before the frame is missing either way.
    private func there(
        _ affected: [FormulaProgram.Affected], _ before: [Int: [Double?]], _ after: [Int: [Double?]],
        _ frame: FormulaFrame
    ) -> [FormulaProgram.Affected] {
        affected.compactMap { values in
            let ordinals = values.ordinals.filter { ordinal in
                let index = ordinal - frame.start
                return before[values.formula]?[index] != nil || after[values.formula]?[index] != nil
            }
            return ordinals.isEmpty ? nil : FormulaProgram.Affected(formula: values.formula, ordinals: ordinals)
        }
    }

    private func difference(
        _ before: [Int: [Double?]], _ after: [Int: [Double?]], _ frame: FormulaFrame
    ) -> [FormulaProgram.Affected] {
        before.keys.sorted().compactMap { formula in
            let ordinals = frame.ordinals.filter { ordinal in
                !isSame(before[formula]?[ordinal - frame.start], after[formula]?[ordinal - frame.start])
            }
            return ordinals.isEmpty ? nil : FormulaProgram.Affected(formula: formula, ordinals: ordinals)
        }
    }
}
