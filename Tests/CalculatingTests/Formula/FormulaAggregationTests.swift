import Calculating
import Foundation
import Planning
import Testing

/// dhis2-core AnalyticsServiceTest with its data (BSD-3); VECTORS §4.2.
///
/// DHIS2 adds an area and all below it and skips what is missing; here the formula has to say so.
/// Left out: reporting rates and the number of the period in its year, which the language does not have.
@Suite struct FormulaAggregationTests {
    struct Vectors: Decodable {
        let tree: [String: [String]]
        let rows: [[String]]
    }

    let scope: FormulaScope
    let tree: AreaTree
    let cube: Cube

    init() throws {
        let vectors = try JSONDecoder().decode(Vectors.self, from: FormulaSamples.fixture("aggregation.json"))
        let numeric = vectors.rows.filter { "ABCDE".contains($0[0]) }
        cube = Cube(try numeric.map { try observation($0[0], $0[2], $0[1], $0[3]) })
        tree = try FormulaSamples.tree(vectors.tree.flatMap { parent, children in children.map { ($0, parent) } })
        let areas = try "ABCDE".map { Area(id: try Area.ID("\($0)"), name: Bilingual("\($0)", ""), level: .town) }
        let basis = Basis(id: try Basis.ID("all"), name: Bilingual("全口径", "All"))
        scope = FormulaScope(
            catalogue: Catalogue(
                title: Bilingual("", ""), areas: areas, trees: [tree], organizations: [], bases: [basis],
                statistics: try "ABCDE".map { try statistic("\($0)", unit: "") }))
    }

    private func value(_ text: String, at area: String, _ period: String) throws -> FormulaOutcome {
        let context = FormulaContext(cells: cube, tree: tree, area: try Area.ID(area), period: try Period(period))
        return try Formula(text, in: scope).value(in: context)
    }

    /// One part for an area and all areas below it, over three levels.
    private func total(_ part: String) -> String {
        let own = "firstNonNull(\(part), 0)"
        let below = "firstNonNull(sum(\(own), children(\(own))), \(own))"
        return "firstNonNull(sum(\(own), children(\(below))), \(own))"
    }

    private func own(_ name: String) -> String { "[\(name); 缺失=全缺才缺]" }

    private func quarter(_ name: String) -> String { total("sum(window(\(own(name)), 3))") }

    @Test func `Sums over areas and periods`() throws {
        #expect(try value(quarter("A"), at: "A", "2017-03").number == 308)
        #expect(try value(total("sum(window(\(own("A")), 12))"), at: "A", "2017-12").number == 308)
        #expect(try value(total(own("C")), at: "B", "2017-03").number == 6)
    }

    @Test func `Averages over areas`() throws {
        let areas = "ABCDE".map { "[C; 地区=\($0); 缺失=全缺才缺]" }.joined(separator: ", ")
        #expect(try value("avg(\(areas))", at: "A", "2017-03").number == 6.75)
        #expect(try value("count(\(areas))", at: "A", "2017-03").number == 4)
    }

    @Test(arguments: [("B + C", 567.0), ("B * C / 100", 258.5), ("A * C / B", 29.79)])
    func `Formulas over sums`(formula: String, expected: Double) throws {
        let text = formula.map { $0.isLetter ? quarter("\($0)") : "\($0)" }.joined()
        let outcome = try value(text, at: "A", "2017-03")
        #expect(isNear(outcome.number, expected, within: 0.005 / expected), "\(outcome)")
    }

    @Test func `The sum over areas of the greatest and smallest month`() throws {
        let greatest = total("max(window(\(own("A")), 3))")
        let smallest = total("min(window(\(own("A")), 3))")
        #expect(try value(greatest, at: "B", "2017-03").number == 235)
        #expect(try value(smallest, at: "B", "2017-03").number == 68)
        #expect(try value(greatest, at: "D", "2017-03").number == 233)
        #expect(try value(smallest, at: "D", "2017-03").number == 66)
    }

    private func ratio(_ area: String, _ function: String) -> String {
        "\(function)(window([A; 地区=\(area); 缺失=全缺才缺], 3)) / sum(window([B; 地区=\(area); 缺失=全缺才缺], 3))"
    }

    @Test(arguments: [
        ("ABCDE", "sum", "sum", 2.60), ("BDE", "sum", "sum", 2.08), ("ABCDE", "avg", "sum", 0.52),
        ("BDE", "avg", "sum", 0.69),
        ("ABCDE", "avg", "max", 0.49), ("BDE", "avg", "max", 0.64),
    ])
    func `Quotients of single areas, summed and averaged`(
        areas: String, outer: String, inner: String, expected: Double
    ) throws {
        let text = "\(outer)(\(areas.map { ratio("\($0)", inner) }.joined(separator: ", ")))"
        #expect(isNear(try value(text, at: "A", "2017-03").number, expected, within: 0.005))
    }

    @Test func `Quotients are not added over areas without naming them`() throws {
        let error = #expect(throws: FormulaError.self) { try Formula("sum(children([A]/[B]))", in: scope) }
        #expect(error?.fault == .meaning(.notAdditive(.children)))
    }

    /// DHIS2: 1, 3, 7, 7, 7. Here nothing is carried over unless the formula says that missing months are left out.
    @Test func `Year to date does not carry over missing months`() throws {
        for month in 5...9 {
            let expected = Cell(
                statistic: try Statistic.ID("E"), area: try Area.ID("A"), basis: try Basis.ID("all"),
                period: try Period("2017-01"))
            #expect(try value("cumulative([E])", at: "A", "2017-0\(month)") == .missing(.noFigure(expected)))
        }
        let left = try (5...9).map { try value("累计(\(own("E")))", at: "A", "2017-0\($0)").number }
        #expect(left == [1, 3, 7, 7, 7])
        let before = try (6...9).map { try value("cumulative(shift(\(own("E")), -1))", at: "A", "2017-0\($0)").number }
        #expect(before == [1, 3, 7, 7])
    }

    @Test func `A period and the one before it`() throws {
        let text = "\(total(own("A"))) + shift(\(total(own("A"))), -1)"
        #expect(try value(text, at: "A", "2017-01").number == 75)
        #expect(try value(text, at: "A", "2017-02").number == 308)
    }
}
