import Calculating
import Planning
import Testing

@Suite struct ProgramPropertyTests {
    @Test(arguments: [Period.Kind.month, .cumulative, .quarter, .half, .year])
    func `Programs come to what the evaluator says, bit by bit`(kind: Period.Kind) throws {
        var generator = SplitMix(seed: 2_024)
        let frame = try ProgramSamples.frame(kind)
        var compiled = 0
        var present = 0
        for _ in 0..<60 {
            let values = try compare(try randomFormulas(12, using: &generator), in: frame, using: &generator)
            compiled += values.count
            present += values.values.joined().count { $0 != nil }
        }
        #expect(compiled > 300)
        #expect(present > compiled * frame.count / 5)
    }

    @Test(arguments: [Period.Kind.month, .cumulative, .half, .year], [1900...1902, 2198...2199])
    func `At the first and last years there are, too`(kind: Period.Kind, years: ClosedRange<Int>) throws {
        var generator = SplitMix(seed: 1_900)
        let frame = try ProgramSamples.frame(kind, years)
        var compiled = 0
        for _ in 0..<20 {
            compiled += try compare(try randomFormulas(12, using: &generator), in: frame, using: &generator).count
        }
        #expect(compiled > 100)
    }

    @Test(arguments: [Period.Kind.month, .cumulative, .quarter, .half, .year], ["2022-05", "2022-Q4", "2021-01/02"])
    func `A break within a year parts the periods it lies between`(kind: Period.Kind, from: String) throws {
        var generator = SplitMix(seed: 5)
        let texts = ["计算同比([x])", "环比([x])", "年均增速([x], 2)", "累计([x])", "计算同比(累计([x]) + [x; 缺失=按零计])"]
        let scope = FormulaScope(catalogue: try broken(from: from))
        let formulas = try texts.map { try Formula($0, in: scope) }
        let values = try compare(formulas, in: ProgramSamples.frame(kind), missing: 0, using: &generator)
        #expect(values.count == texts.count)
    }

    /// 全缺才缺 depends on what was looked at: where the evaluator stops early, the rest does not count.
    private static let searches = [
        "false && [output~] > 1亿元", "[total] > 0亿元 && [output~] > 1亿元 || [clusters~] > 1亿元",
        "[total] > 0亿元 || [output~] > 1亿元", "count([output] + [total~])", "count([output~], [total])",
        "firstNonNull([output] + [total~], [clusters~], 3亿元)", "if([output] > [total], [clusters~], 4亿元)",
        "if([output] > [total], 4亿元, [clusters~])", "count(share([output], [total~]))", "count(计算同比([broken~]))",
        "count(环比([output] + [total~]))", "count(年均增速([broken~], 2))", "count(年均增速([output-growth~], 3))",
        "count(年均增速(同比([output~]) + 0, 2))", "count(累计([output~] + [total]))", "count(累计([output] + [total~]))",
        "count(累计(firstNonNull([output~], [total])))", "count(当月([output~] + [total]))",
        "count(当月([output] + [total~]))", "count(lastYear([output~]))",
        "sum(window([output~], 3), 5亿元)", "count(round([output] / [total], [total~] / [output]))",
        "[output~] + lastYear([total~])", "count([output; 时期=累计; 缺失=全缺才缺], previous([total~]))",
        "count(([output] / [total])^([total~] / [clusters]))", "avg([output~], lastYear([total~]), [clusters~])",
    ]

    @Test(arguments: [Period.Kind.month, .cumulative, .quarter, .year])
    func `Figures that may be left out are looked for where the evaluator does`(kind: Period.Kind) throws {
        var generator = SplitMix(seed: 3)
        let frame = try ProgramSamples.frame(kind, 2021...2023)
        let formulas = try ProgramSamples.formulas(
            Self.searches.map { $0.replacing("~", with: "; 缺失=全缺才缺") })
        for round in 0..<40 {
            _ = try compare(formulas, in: frame, missing: round % 2 == 0 ? 0.4 : 0.7, using: &generator)
        }
    }

    private func broken(from period: String) throws -> Catalogue {
        let all = Basis(id: try Basis.ID("all"), name: Bilingual("全口径", "All units"), coverage: .all)
        let gap = SeriesBreak(from: try Period(period), reason: Bilingual("口径调整", "new rule"))
        let statistic = Statistic(
            id: try Statistic.ID("x"), name: Bilingual("产值", "x"), unit: Unit("亿元"), frequency: .monthly,
            accumulation: .flow, isAdditiveOverAreas: true, basis: all.id, breaks: [gap])
        return Catalogue(
            title: Bilingual("测试", "Test"), areas: [], trees: [], organizations: [], bases: [all],
            statistics: [statistic])
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

    /// Compares all values of the formulas on random figures.
    private func compare(
        _ formulas: [Formula], in frame: FormulaFrame, missing: Double? = nil, using generator: inout SplitMix
    ) throws -> [Int: [Double?]] {
        let (program, leftOver) = FormulaProgram.compile(formulas, kind: frame.kind)
        let share = try missing ?? #require([0.05, 0.3, 0.6].randomElement(using: &generator))
        let cells = ProgramCells(frame, for: program, missing: share, using: &generator)
        let values = try program.values(of: cells.inputs(of: program), in: frame)
        #expect(values.count + leftOver.count == formulas.count)
        for (formula, lane) in values {
            compare(lane, cells.evaluated(formulas[formula]), formulas[formula].text, frame)
        }
        return values
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
