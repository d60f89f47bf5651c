import Calculating
import Foundation
import Planning
import Testing

@Suite struct FormulaPropertyTests {
    @Test func `Printing a tree and reading it again gives the same tree`() throws {
        var generator = SplitMix(seed: 512)
        for _ in 0..<5_000 {
            let tree = RandomFormula.node(depth: 5, using: &generator)
            let text = tree.description
            #expect(try FormulaNode(text) == tree, "\(text)")
        }
    }

    @Test func `Random formulas come to what an independent evaluator says`() throws {
        var generator = SplitMix(seed: 185)
        let scope = FormulaScope(names: ["a", "b", "none"])
        let values = FormulaContext(values: ["a": try Figure("3.5"), "b": try Figure("-2")])
        var present = 0
        for _ in 0..<5_000 {
            let tree = RandomArithmetic(depth: 5, using: &generator)
            let text = tree.text(using: &generator)
            let outcome = try Formula(text, in: scope).value(in: values)
            let expected = tree.value(["a": 3.5, "b": -2])
            #expect(isNear(outcome.number, expected), "\(text): \(outcome), expected \(String(describing: expected))")
            if expected != nil { present += 1 }
        }
        #expect(present > 2_000)
    }

    @Test func `Every number can be computed again from the steps below it`() throws {
        var generator = SplitMix(seed: 2021)
        let scope = try FormulaSamples.scope()
        let context = try randomContext(using: &generator)
        var checked = 0
        var operations: Set<String> = []
        for _ in 0..<3_000 {
            let text = RandomFormula.text(depth: 4, using: &generator)
            guard let formula = try? Formula(text, in: scope, mixing: .override("试验")) else { continue }
            let explanation = formula.explanation(in: context)
            #expect(explanation.outcome == formula.value(in: context), "\(text)")
            let rederiving = Rederiving(explanation)
            let problems = rederiving.problems(explanation.root)
            #expect(
                problems.isEmpty, "\(text): \(problems)\n\(explanation.lines(in: .english).joined(separator: "\n"))")
            if explanation.outcome.number != nil { checked += 1 }
            rederiving.operations(explanation.root).forEach { operations.insert($0) }
        }
        #expect(checked > 500)
        #expect(
            operations.isSuperset(of: RandomFormula.functions), "\(RandomFormula.functions.subtracting(operations))")
    }

    private func randomContext(using generator: inout SplitMix) throws -> FormulaContext {
        var figures: [(String, String, String, String)] = []
        for statistic in ["output", "total", "output-growth"] {
            for area in ["city", "d", "e", "a", "b", "c"] {
                for year in 2018...2020 {
                    let periods = (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" } + ["\(year)", "\(year)-01/02"]
                    let cumulative = (3...12).map { "\(year)-01/\($0 < 10 ? "0" : "")\($0)" }
                    for period in periods + cumulative where Int.random(in: 0..<50, using: &generator) > 0 {
                        figures.append((statistic, area, period, "\(Int.random(in: 1...999, using: &generator)).5"))
                    }
                }
            }
        }
        return try FormulaSamples.context(figures, "d", "2020-06")
    }

    @Test func `An explanation prints the cell, the value and the reason of each step`() throws {
        let context = try FormulaSamples.context([("output", "d", "2020", "1227.7")])
        let formula = try Formula("占比([output], [total; 缺失=按零计])", in: FormulaSamples.scope())
        let explanation = formula.explanation(in: context)
        #expect(
            explanation.lines(in: .chinese, catalogue: try FormulaSamples.catalogue()) == [
                "占比([output], [total; 缺失=按零计]) (2020) = 缺（除数为零）",
                "  [output] = 1227.7 亿元  ← 战略性新兴产业产值 · d区 · 全口径 · 2020年",
                "  [total; 缺失=按零计] = 0 亿元  ← 规上工业总产值 · d区 · 全口径 · 2020年  （缺数：total、d、all、2020年）",
            ])
    }
}
