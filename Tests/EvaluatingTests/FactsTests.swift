import Calculating
import Planning
import Testing

@testable import Evaluating

/// What stands for a figure that nobody reported as such.
@Suite struct FactsTests {
    private func facts(_ figures: [(area: String, period: String, figure: String)], flow: Bool = true) throws -> Facts {
        let accumulation: Statistic.Accumulation = flow ? .flow : .stock
        let catalogue = try catalogue([statistic("x", accumulation)], links: [("a", "d"), ("b", "d")])
        let cube = Cube(
            try figures.enumerated().map { try observation("x", $1.area, $1.period, $1.figure, position: $0 + 1) })
        return Facts(
            cube: cube, totals: Totals(of: cube, over: catalogue.trees[0], in: catalogue), catalogue: catalogue)
    }

    private func months(_ area: String, _ range: ClosedRange<Int>, _ figure: String) -> [(String, String, String)] {
        range.map { (area, "2024-\($0 < 10 ? "0" : "")\($0)", figure) }
    }

    @Test func `Towns' months make the district's year, with digits, grade and the entry that came last`() throws {
        let facts = try facts(months("a", 1...12, "1.5") + months("b", 1...12, "2.25"))
        let year = try #require(facts.figure(at: try cell("x", "d", "2024")))
        #expect(year.observation.figure?.description == "45.00")
        #expect(year.observation.source == Source(citation: "各月数据累加", grade: .official))
        #expect(year.provenance.position == 24)
        #expect(try facts[cell("x", "d", "2024-01/10")] == 37.5)
        let series = try cell("x", "d", "2024").series
        #expect(try facts.periods(of: series).contains(Period("2024")))
        #expect(try facts.periods(of: series).contains(Period("2024-01/02")))
    }

    @Test func `A missing month leaves the year missing and the months before it standing`() throws {
        let facts = try facts(months("a", 1...4, "1") + months("a", 6...12, "1"))
        #expect(try facts.figure(at: cell("x", "a", "2024")) == nil)
        #expect(try facts[cell("x", "a", "2024-01/04")] == 4)
        #expect(try facts[cell("x", "a", "2024-01/05")] == nil)
        let periods = facts.periods(of: try cell("x", "a", "2024").series)
        #expect(try !periods.contains(Period("2024")))
        #expect(try periods.contains(Period("2024-01/04")) && !periods.contains(Period("2024-01/05")))
    }

    @Test func `A reported figure goes before a sum, and 1–2月 counts once`() throws {
        let facts = try facts([("a", "2024-01/02", "10")] + months("a", 3...12, "1") + [("a", "2024-01/06", "99")])
        #expect(try facts[cell("x", "a", "2024")] == 20)
        #expect(try facts[cell("x", "a", "2024-01/06")] == 99)
        #expect(try facts[cell("x", "a", "2024-01/05")] == 13)
    }

    @Test func `A town that is missing leaves the district missing`() throws {
        let facts = try facts(months("a", 1...12, "1"))
        #expect(try facts.figure(at: cell("x", "d", "2024")) == nil)
        #expect(try facts.periods(of: cell("x", "d", "2024").series).isEmpty)
    }

    @Test func `Stocks are not added over months`() throws {
        let facts = try facts(months("a", 1...12, "1"), flow: false)
        #expect(try facts.figure(at: cell("x", "a", "2024")) == nil)
    }

    @Test func `A calculated statistic has its formula's value, with stated digits and the grade of its worst figure`()
        throws
    {
        let formula = StatedFormula("share([x], [y])", decimals: 1)
        let share = Statistic(
            id: try Statistic.ID("share"), name: Bilingual("占比", "Share"), unit: .percent, frequency: .yearly,
            accumulation: .ratio(part: nil, whole: nil), isAdditiveOverAreas: false, basis: try Basis.ID("all"),
            formula: formula)
        let catalogue = try catalogue(
            [statistic("x", .flow), statistic("y", .flow), share], links: [("a", "d"), ("b", "d")])
        let cube = Cube([
            try observation("x", "a", "2024", "1", position: 1), try observation("x", "b", "2024", "1", position: 5),
            try observation("y", "d", "2024", "3", position: 3), try observation("y", "d", "2023", "3", position: 2),
        ])
        let facts = Facts(
            cube: cube, totals: Totals(of: cube, over: catalogue.trees[0], in: catalogue), catalogue: catalogue,
            calculated: CalculatedStatistics.read(catalogue).statistics)
        let found = try #require(facts.figure(at: try cell("share", "d", "2024")))
        #expect(found.observation.figure?.description == "66.7")
        #expect(found.observation.source == Source(citation: "按公式计算：share([x], [y])", grade: .official))
        #expect(found.provenance.position == 5)
        #expect(try facts.figure(at: cell("share", "d", "2023")) == nil)
        #expect(facts.periods(of: try cell("share", "d", "2024").series).map(\.description) == ["2024"])
    }
}
