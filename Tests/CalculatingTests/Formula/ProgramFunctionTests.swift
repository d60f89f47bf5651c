import Calculating
import Planning
import Testing

@Suite struct ProgramFunctionTests {
    /// Output grows by one a month from 1 in January 2023 and is missing in April 2024; the total is 100 throughout.
    private func cells() throws -> ProgramCells {
        let output = (1...24).map { $0 == 16 ? nil : Double($0) }
        let total: [Double?] = Array(repeating: 100, count: 24)
        return ProgramCells(
            try ProgramSamples.frame(.month, 2023...2024),
            [
                try ProgramSamples.input("output"): output, try ProgramSamples.input("total"): total,
                try ProgramSamples.input("output-growth", basis: "comparable"): total,
            ])
    }

    private func value(_ text: String, _ month: String, in cells: ProgramCells) throws -> Double? {
        let program = try ProgramSamples.program([text])
        let values = try program.values(of: cells.inputs(of: program), in: cells.frame)
        return try #require(values[0])[try Period(month).ordinal - cells.frame.start]
    }

    @Test(arguments: [
        ("[output]", 15), ("-[output]", -15), ("+[output]", 15), ("[output] + 1亿元", 16), ("[output] - [total]", -85),
        ("[output] * 2", 30), ("[output] / [total]", 0.15), ("[output] % 4亿元", 3), ("([output] / [total])^2", 0.0225),
        ("[output] == [total]", 0), ("[output] != [total]", 1), ("[output] < [total]", 1), ("[output] >= [total]", 0),
        ("[output] > [total] || [output] <= [total]", 1), ("[output] > [total] && [output] > 1亿元", 0),
        ("!([output] > [total])", 1), ("如果([output] < [total], [output], [total])", 15), ("abs(-[output])", 15),
        ("round([output] / 10)", 2), ("round([output], -1)", 20), ("四舍五入([output] / [total], 1)", 0.2),
        ("floor([output] / 10)", 1), ("ceil([output] / 10)", 2), ("sqrt([total] / 4亿元)", 5),
        ("exp([output] / [output])", 2.718_281_828_459_045), ("ln([output] / 5亿元)", 1.098_612_288_668_109_8),
        ("log10([total] / 1亿元)", 2), ("log([total] / 1亿元, 10)", 2), ("合计([output], [total])", 115),
        ("平均([output], [total])", 57.5), ("min([output], [total])", 15), ("max([output], [total])", 100),
        ("count([output], [total])", 2), ("firstNonNull(null, [output])", 15), ("换算([output], '万元')", 150_000),
        ("占比([output], [total])", 15), ("percent([output] / [total])", 0.15), ("points(2)", 2),
        ("fraction(share([output], [total]))", 0.15), ("shift([output], -2)", 13), ("shift([output], 2)", 17),
        ("上期([output])", 14), ("上年同期([output])", 3), ("累计([output])", 42), ("sum(window([output], 3))", 42),
        ("avg(window([output], 5))", 13), ("min(window([output], 3))", 13), ("max(近期([output], 3))", 15),
        ("计算同比([output])", 400), ("环比([output])", 7.142_857_142_857_139), ("同比([output])", 100),
        ("计算同比(累计([output]))", 600), ("计算同比(占比([output], [total]))", 12), ("年均增速([output], 1)", 400),
        ("年均增速([output-growth], 2)", 100), ("sum(window([output], 15))", 120),
    ])
    func `Each function comes to its value over a whole run`(text: String, expected: Double) throws {
        let found = try value(text, "2024-03", in: cells())
        #expect(isNear(found, expected, within: 1e-14), "\(text): \(String(describing: found))")
    }

    @Test(
        arguments: [
            ("[output]", nil), ("[output; 缺失=按零计]", 0), ("[output; 缺失=全缺才缺]", nil), ("[output] + [total]", nil),
            ("[output; 缺失=全缺才缺] + [total; 缺失=全缺才缺]", 100), ("[output; 缺失=全缺才缺] + [total]", nil),
            ("sum([output], [total])", nil), ("sum([output; 缺失=全缺才缺], [total; 缺失=全缺才缺])", 100),
            ("avg([output; 缺失=全缺才缺], [total])", nil), ("avg([output; 缺失=全缺才缺], [total; 缺失=全缺才缺])", 100),
            ("avg([output; 缺失=按零计], [total])", 50), ("min([output; 缺失=按零计], [total])", 0),
            ("min([output], [total])", nil), ("count([output], [total], [output; 缺失=按零计])", 1),
            ("firstNonNull([output], [output; 缺失=按零计], [total])", 100), ("累计([output])", nil),
            ("累计([output; 缺失=按零计])", 42), ("sum(window([output; 缺失=全缺才缺], 2))", 15),
            ("sum(window([output], 2))", nil), ("[output] > 1亿元", nil), ("[output] > 1亿元 || true", nil),
            ("true || [output] > 1亿元", 1), ("false && [output] > 1亿元", 0), ("if([output] > 1亿元, 1, 2)", nil),
            ("if([total] > 1亿元, 1, [output] / [total])", 1), ("计算同比([output])", nil), ("上期([output])", 15),
        ] as [(String, Double?)])
    func `A missing figure is treated as its reference says`(text: String, expected: Double?) throws {
        let found = try value(text, "2024-04", in: cells())
        #expect(found == expected, "\(text): \(String(describing: found))")
    }

    @Test(arguments: [
        "[output] / ([total] - [total])", "[output] % ([total] - [total])", "share([output], [total] - [total])",
        "([total] / [total] - 1)^(-1)", "[output] * 1e300 * 1e300", "1e300 * 1e300 * [output]",
        "exp([total] * 1e9 / [total])",
        "ln([output] / [output] - 1)", "log10(-[output] / [output])", "log([output] / [total], 1)",
        "sqrt(-[output] / [output])", "(-[output] / [output])^0.5", "round([output], 16)", "null", "[output] + null",
        "计算同比([output] - [total])", "计算同比(0 * [output])", "sum(1e308 * [total], 1e308 * [total])",
    ])
    func `Nothing is ever infinite or no number`(text: String) throws {
        #expect(try value(text, "2024-03", in: cells()) == nil)
    }

    @Test func `Nothing is compared over a break of the series`() throws {
        let frame = try ProgramSamples.frame(.month, 2021...2023)
        let values: [Double?] = (1...36).map { Double($0) }
        let cells = ProgramCells(frame, [try ProgramSamples.input("broken"): values])
        let program = try ProgramSamples.program(["计算同比([broken])", "环比([broken])", "年均增速([broken], 2)"])
        let lanes = try program.values(of: cells.inputs(of: program), in: frame)
        let yearly = try #require(lanes[0])
        #expect(yearly[..<24].allSatisfy { $0 == nil })
        #expect(isNear(yearly[24], (25.0 / 13 - 1) * 100))
        let monthly = try #require(lanes[1])
        #expect(monthly.indices.filter { monthly[$0] == nil } == [0, 12])
        #expect(try #require(lanes[2]).allSatisfy { $0 == nil })
    }

    @Test func `1—2月 counts as reported in one, else January and February apart`() throws {
        let frame = try ProgramSamples.frame(.month, 2023...2024)
        let months: [Double?] = [4, 5] + Array(repeating: 1, count: 10) + [nil, nil] + Array(repeating: 1, count: 10)
        var merged: [Double?] = Array(repeating: nil, count: 24)
        merged[13] = 20
        let cells = ProgramCells(
            frame,
            [try ProgramSamples.input("output"): months, try ProgramSamples.input("output", .cumulative): merged])
        let program = try ProgramSamples.program(["累计([output])", "计算同比(累计([output]))", "当月([output])"])
        let lanes = try program.values(of: cells.inputs(of: program), in: frame)
        let sums = try #require(lanes[0])
        #expect(Array(sums[..<4]) == [4, 9, 10, 11])
        #expect(Array(sums[12..<16]) == [nil, 20, 21, 22])
        #expect(isNear(try #require(lanes[1])[14], 110))
        #expect(try #require(lanes[2]).allSatisfy { $0 == nil })
        let alone = try program.values(of: [months, []], in: frame)
        #expect(Array(try #require(alone[0])[12..<16]) == [nil, nil, nil, nil])
    }

    @Test func `Figures from January on step over the January that is not there`() throws {
        let frame = try ProgramSamples.frame(.cumulative, 2023...2024)
        let values: [Double?] = (0..<24).map { $0 % 12 == 0 ? nil : Double($0) }
        let program = try ProgramSamples.program(["上期([output])", "当月([output])", "计算同比([output])", "1"], .cumulative)
        let lanes = try program.values(of: [values], in: frame)
        #expect(Array(try #require(lanes[0])[11..<15]) == [10, nil, 11, 13])
        #expect(Array(try #require(lanes[1])[11..<15]) == [1, nil, nil, 1])
        #expect(isNear(try #require(lanes[2])[13], 1200))
        #expect(Array(try #require(lanes[3])[11..<14]) == [1, nil, 1])
    }

    @Test func `What needs no figure is there before the frame as well`() throws {
        let frame = try ProgramSamples.frame(.year, 2023...2024)
        let program = try ProgramSamples.program(
            ["上期([output; 缺失=按零计])", "[output] + shift([output; 缺失=按零计], 2)", "上期(firstNonNull([output], 3亿元))"],
            .year)
        let lanes = try program.values(of: [[7, 8]], in: frame)
        #expect(lanes == [0: [0, 7], 1: [7, 8], 2: [3, 7]])
        let base = try ProgramSamples.program(["上期(firstNonNull([output], [total; 时期=2020]))"], .year)
        #expect(try base.values(of: [[7, 8], [5]], in: frame) == [0: [5, 7]])
        let first = try ProgramSamples.frame(.year, 1900...1901)
        #expect(try program.values(of: [[7, 8]], in: first)[0] == [nil, 7])
    }
}
