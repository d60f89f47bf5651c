import Calculating
import Planning
import Testing

@Suite struct FormulaAreaTests {
    private let figures = [
        ("output", "city", "2020", "100"), ("output", "d", "2020", "40"), ("output", "a", "2020", "10"),
        ("output", "b", "2020", "30"), ("output", "a", "2021", "10"), ("output", "b", "2021", "20"),
        ("output", "c", "2021", "30"), ("share", "a", "2021", "5"), ("share", "b", "2021", "7"),
        ("share", "c", "2021", "9"),
    ]

    private func value(_ text: String, _ area: String = "d", _ period: String = "2021") throws -> FormulaOutcome {
        try FormulaSamples.value(text, in: FormulaSamples.context(figures, area, period))
    }

    @Test func `Towns add up only when none is missing, unless the formula says so`() throws {
        #expect(try value("合计(下级([output]))") == .number(60))
        let missing = FormulaOutcome.missing(.noFigure(try cell("output", "c", "2020")))
        #expect(try value("sum(children([output]))", "d", "2020") == missing)
        #expect(try value("sum(children([output; 缺失=全缺才缺]))", "d", "2020") == .number(40))
        #expect(try value("count(children([output]))", "d", "2020") == .number(2))
        #expect(try value("max(children([share]))") == .number(9))
        #expect(try value("sum(children([output]))", "a") == .missing(.noChildren(try Area.ID("a"))))
    }

    @Test func `The area above and the share of it`() throws {
        #expect(try value("parent([output])", "d", "2020") == .number(100))
        #expect(try value("上级(上级([output]))", "a", "2020") == .number(100))
        #expect(try value("占上级比重([output])", "d", "2020") == .number(40))
        #expect(try value("shareOfParent([output])", "b", "2020") == .number(75))
        #expect(try value("parent([output])", "city", "2020") == .missing(.noParent(try Area.ID("city"))))
        #expect(try value("[output; 地区=a区]", "city", "2020") == .number(10))
    }

    @Test func `Periods and areas may lie in each other`() throws {
        #expect(try value("sum(children(lastYear([output; 缺失=全缺才缺])))") == .number(40))
        #expect(try value("计算同比(sum(children([output; 缺失=全缺才缺])))") == .number(50))
    }

    /// A town that moved in 2021 belongs to its old district in 2020.
    @Test func `The tree is that of the period's last day`() throws {
        let links = [
            AreaTree.Link(child: try Area.ID("a"), parent: try Area.ID("d"), through: Day("2020-12-31")),
            AreaTree.Link(child: try Area.ID("a"), parent: try Area.ID("e"), from: Day("2021-01-01")),
        ]
        let tree = try AreaTree(id: AreaTree.ID("admin"), name: Bilingual("", ""), links: links)
        let cube = Cube(try figures.map { try observation($0.0, $0.1, $0.2, $0.3) })
        let formula = try Formula("sum(children([output]))", in: FormulaSamples.scope())
        func sum(_ area: String, _ period: String) throws -> Double? {
            formula.value(
                in: FormulaContext(cells: cube, tree: tree, area: try Area.ID(area), period: try Period(period))
            ).number
        }
        #expect(try sum("d", "2020") == 10)
        #expect(try sum("d", "2021") == nil)
        #expect(try sum("e", "2021") == 10)
    }

    @Test func `An indicator stands for its statistic, basis and area`() throws {
        let scope = FormulaScope(catalogue: try FormulaSamples.catalogue(), plans: [try plan("p", "sei", "output")])
        let context = try FormulaSamples.context(figures, "city", "2020")
        for name in ["sei", "战新规模", "p/sei"] {
            #expect(try Formula("[\(name)]", in: scope).value(in: context) == .number(40))
        }
        #expect(try Formula("[sei; 地区=b]", in: scope).value(in: context) == .number(30))
    }

    @Test func `An indicator of two plans that means two things needs its plan`() throws {
        let plans = [try plan("p", "sei", "output"), try plan("q", "sei", "total")]
        let scope = FormulaScope(catalogue: try FormulaSamples.catalogue(), plans: plans)
        let error = #expect(throws: FormulaError.self) { try Formula("[sei]", in: scope) }
        #expect(error?.fault == .meaning(.ambiguousName("sei", codes: ["p/sei", "q/sei"])))
        _ = try Formula("[p/sei] + [q/sei]", in: scope)
    }

    private func plan(_ id: String, _ indicator: String, _ statistic: String) throws -> Plan {
        let section = try Section.ID("s")
        let indicator = Indicator(
            id: try Indicator.ID(indicator), number: 1, name: Bilingual("战新规模", "Scale"), wording: "", section: section,
            statistic: try Statistic.ID(statistic), basis: try Basis.ID("all"), area: try Area.ID("d"),
            target: .monotone(.rising), targetYear: 2025, baseline: try Period("2020"))
        return Plan(
            id: try Plan.ID(id), title: Bilingual("", ""), documentNumber: "", issuer: "",
            issued: try #require(Day("2021-10-31")), years: 2021...2025, area: try Area.ID("d"), sections: [],
            clauses: [],
            indicators: [indicator], goals: [])
    }
}
