import Calculating
import Planning
import Testing

@Suite struct ProgramCompilingTests {
    @Test func `What formulas have in common is computed once`() throws {
        let one = try ProgramSamples.program(["累计([output])"])
        let three = try ProgramSamples.program(["累计([output])", "计算同比(累计([output]))", "累计([output]) / [total]"])
        #expect(one.operationCount == 1)
        #expect(three.operationCount == 3)
        #expect(three.outputs == [0, 1, 2])
        let inputs = try [
            ProgramSamples.input("output"), ProgramSamples.input("output", .cumulative), ProgramSamples.input("total"),
        ]
        #expect(three.inputs == inputs)
        #expect(try ProgramSamples.program(["[output]", "([output])", "同比([output])"]).operationCount == 0)
    }

    @Test(
        arguments: [
            ("sum(children([output]))", .function(.children)), ("parent([output])", .function(.parent)),
            ("shareOfParent([output])", .function(.shareOfParent)), ("median([output], [total])", .function(.median)),
            ("percentile(window([output], 3), 0.5)", .function(.percentile)), ("[output; 地区=e]", .otherArea),
            ("if([output] > [total], '高', '低')", .text), ("sum(window([output; 缺失=按零计], 300))", .reachesTooFar),
            ("sum(window(avg(window([output], 1000)), 1001))", .tooManySteps),
        ] as [(String, FormulaObstacle)])
    func `What a program cannot take comes back with the reason`(text: String, obstacle: FormulaObstacle) throws {
        let formulas = try ProgramSamples.formulas(["[output]", text])
        let (program, leftOver) = FormulaProgram.compile(formulas, kind: .month)
        #expect(program.outputs == [0])
        #expect(leftOver == [FormulaProgram.LeftOver(formula: 1, obstacle: obstacle)])
        #expect(program.inputs == [try ProgramSamples.input("output")])
        #expect(!obstacle.message.chinese.isEmpty && !obstacle.message.english.isEmpty)
    }

    @Test func `Spans of years have no program, and plain values no run`() throws {
        let formulas = try ProgramSamples.formulas(["[output]"])
        #expect(FormulaProgram.compile(formulas, kind: .span(years: 5)).leftOver.map(\.obstacle) == [.kindOfPeriod])
        #expect(FormulaFrame(.span(years: 5), years: 2020...2024) == nil)
        #expect(FormulaFrame(.month, years: 1899...1901) == nil)
        let plain = try Formula("[a] + 1", in: FormulaScope(names: ["a"]))
        #expect(FormulaProgram.compile([plain], kind: .year).leftOver.map(\.obstacle) == [.plainValue("a")])
    }

    @Test func `A program says which of its formulas are conditions`() throws {
        let program = try ProgramSamples.program(["[output]", "[output] > [total]", "true || [output] > [total]"])
        #expect(program.conditions == [1, 2])
        #expect(program.narrowed(to: [0, 2]).conditions == [2])
    }

    @Test func `Figures of whole years, to date and of one period come from inputs of their own`() throws {
        let texts = ["[output; 时期=全年]", "[output; 时期=累计]", "[output; 时期=2019-07]"]
        let program = try ProgramSamples.program(texts, .quarter)
        let frame = try ProgramSamples.frame(.quarter, 2023...2024)
        let july = try Period("2019-07")
        #expect(program.inputs.map(\.kind) == [.year, .cumulative, .month])
        #expect(program.inputs.map(\.period) == [nil, nil, july])
        #expect(program.inputs.map { $0.ordinals(in: frame).count } == [2, 24, 1])
        let months = (0..<24).map { Double($0 % 12 + 1) }
        let values = try program.values(of: [[7, nil], months, [5]], in: frame)
        #expect(values[0] == [7, 7, 7, 7, nil, nil, nil, nil])
        #expect(values[1] == [3, 6, 9, 12, 3, 6, 9, 12])
        #expect(values[2] == Array(repeating: 5, count: 8))
        let yearly = try ProgramSamples.program(["[output; 时期=全年]"], .year)
        #expect(yearly.inputs == [try ProgramSamples.input("output", .year)])
    }

    @Test func `A program runs only on what fits it`() throws {
        let program = try ProgramSamples.program(["[output] + [total]"], .quarter)
        let frame = try ProgramSamples.frame(.quarter, 2024...2024)
        #expect(throws: FormulaRunError.inputCount(expected: 2, found: 1)) {
            try program.values(of: [[1, 2, 3, 4]], in: frame)
        }
        #expect(throws: FormulaRunError.inputLength(input: 1, expected: 4, found: 3)) {
            try program.values(of: [[1, 2, 3, 4], [1, 2, 3]], in: frame)
        }
        #expect(throws: FormulaRunError.kindOfPeriod) {
            try program.values(of: [[], []], in: ProgramSamples.frame(.month))
        }
        #expect(try program.values(of: [[1, 2, 3, 4], []], in: frame) == [0: [nil, nil, nil, nil]])
    }

    @Test func `Memory that a larger program used serves a smaller one`() throws {
        let texts = (1...40).map { "[output] * \($0) + lastYear([output]) / \($0)" }
        let large = try ProgramSamples.program(texts)
        let small = try ProgramSamples.program(["[output; 缺失=按零计] + 1亿元"])
        var scratch = FormulaScratch()
        let frame = try ProgramSamples.frame(.month)
        let values = frame.ordinals.map(Double.init)
        var sums: [Double] = []
        for program in [large, small, large] {
            try values.withUnsafeBufferPointer { lane in
                try program.run([lane], in: frame, scratch: &scratch) { _, values in sums.append(values[47]) }
            }
        }
        #expect(sums.count == 81)
        #expect(sums[40] == values[47] + 1)
        #expect(Array(sums[..<40]) == Array(sums[41...]))
        #expect(sums[1] == values[47] * 2 + values[35] / 2)
    }

    @Test func `A narrowed program computes the same of some formulas`() throws {
        var generator = SplitMix(seed: 88)
        let texts = ["[output]", "计算同比([output])", "累计([output])", "计算同比(累计([output]))", "[output] / [total]"]
        let program = try ProgramSamples.program(texts)
        let cells = ProgramCells(try ProgramSamples.frame(.month), for: program, using: &generator)
        let all = try program.values(of: cells.inputs(of: program), in: cells.frame)
        let some = program.narrowed(to: [3, 1])
        #expect(some.outputs == [1, 3])
        #expect(some.inputs == program.inputs)
        #expect(some.operationCount == 3)
        let values = try some.values(of: cells.inputs(of: program), in: cells.frame)
        #expect(values == all.filter { $0.key == 1 || $0.key == 3 })
    }
}
