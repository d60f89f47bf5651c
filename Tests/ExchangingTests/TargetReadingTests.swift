import Exchanging
import Planning
import Testing

/// METHODS §2.5: every phrase of the seed and of Shanghai's 20 indicators has its own form.
struct TargetReadingTests {
    /// The target of a plan whose only indicator has this one.
    private func target(_ text: String) throws -> Target {
        let plan = """
            {code: p, title: 规划, document-number: 1号, issuer: 区府办, issued: 2021-12-08, years: 2021/2025, area: 310114,
            sections: [{code: 1, number: 一, title: 目标}],
            indicators: [{code: I1, number: 1, name: 产值, wording: 原文, section: 1, statistic: sei-output, target: \(text)}]}
            """
        let read = DefinitionReader.read(
            workspace: try Fixtures.text("guiheng.yaml", in: Fixtures.example),
            plans: [NamedText(path: "plans/p.yaml", text: plan)])
        #expect(read.findings.map { $0.line(in: .english) } == [])
        return try #require(read.plans.first?.indicators.first?.target)
    }

    @Test func `Bounds keep the digits of the file`() throws {
        #expect(try target("{level: {at-least: 23.0}}").bound?.figure.description == "23.0")
        #expect(try target("{level: {at-most: 0.010}}").bound?.figure.description == "0.010")
        #expect(try target("{level: {at-least: 123456789012345678}}").bound?.figure.description == "123456789012345678")
    }

    @Test func `Every comparison is read`() throws {
        let five = try Figure("5")
        #expect(try target("{level: {at-least: 5}}") == .level(.atLeast(five)))
        #expect(try target("{level: {above: 5}}") == .level(.above(five)))
        #expect(try target("{level: {at-most: 5}}") == .level(.atMost(five)))
        #expect(try target("{level: {below: 5}}") == .level(.below(five)))
        #expect(try target("{level: {about: 5}}") == .level(.about(five)))
        #expect(try target("{increment: {between: [3, 5]}}") == .increment(.between(try Figure("3"), five)))
    }

    @Test func `Every kind is read`() throws {
        let bound = Bound.atLeast(try Figure("2"))
        #expect(try target("{increment: {at-least: 2}}") == .increment(bound))
        #expect(try target("{total: {at-least: 2}}") == .total(bound))
        #expect(try target("{average-growth: {at-least: 2}}") == .averageGrowth(bound))
        #expect(try target("{reduction: {at-least: 2}}") == .reduction(bound))
        #expect(try target("{multiple: {at-least: 2}}") == .multiple(bound))
        #expect(try target("{every-year: {at-least: 2}}") == .everyYear(bound))
        #expect(try target("{monotone: falling}") == .monotone(.falling))
        #expect(try target("{better-than-baseline: rising}") == .betterThanBaseline(.rising))
        #expect(try target("{external: 市下达指标}") == .external(authority: "市下达指标"))
        #expect(try target("{milestone: 全面稳定达到二级标准}") == .milestone("全面稳定达到二级标准"))
    }

    @Test func `A relative target names the other statistic`() throws {
        let other: Statistic.ID = try Identifier("gdp")
        #expect(try target("{relative: {to: gdp, margin: 0.2}}") == .relative(to: other, margin: try Figure("0.2")))
    }
}
