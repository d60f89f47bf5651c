import Calculating
import Planning
import Testing

@Suite struct FormulaContributionTests {
    /// METHODS §2.6: towns at 120/110, 80/90 and 200/190; the district grows by 2.564 %.
    static let towns = [
        ("a", 2024, "110"), ("b", 2024, "90"), ("c", 2024, "190"), ("d", 2024, "390"),
        ("a", 2025, "120"), ("b", 2025, "80"), ("c", 2025, "200"), ("d", 2025, "400"),
    ]

    private func value(
        _ text: String, _ area: String = "a", of rows: [(String, Int, String)] = towns, _ statistic: String = "output"
    ) throws -> FormulaOutcome {
        let figures = rows.map { (statistic, $0.0, "\($0.1)", $0.2) }
        return try FormulaSamples.value(text, in: FormulaSamples.context(figures, area, "2025"))
    }

    /// A town and its district, last year and now.
    private func pair(_ town: (String, String), _ district: (String, String)) -> [(String, Int, String)] {
        [("a", 2024, town.0), ("a", 2025, town.1), ("d", 2024, district.0), ("d", 2025, district.1)]
    }

    @Test func `The pulls of all towns are the growth of the district`() throws {
        let pulls = try ["a", "b", "c"].map { try #require(try value("拉动([output])", $0).number) }
        #expect(isNear(pulls[0], 10.0 / 390 * 100) && isNear(pulls[1], -10.0 / 390 * 100))
        #expect(isNear(pulls.reduce(0, +), try value("计算同比([output])", "d").number))
        #expect(abs(pulls.reduce(0, +) - 2.564) < 0.0005)
    }

    @Test func `The contributions of all towns are 100 percent`() throws {
        #expect(
            try ["a", "b", "c"].map { try value("贡献率([output])", $0) } == [.number(100), .number(-100), .number(100)])
    }

    @Test func `A contribution is in percent, a pull in points`() throws {
        let scope = try FormulaSamples.scope()
        #expect(try Formula("contribution([output])", in: scope).unit == .percent)
        #expect(try Formula("pull([output])", in: scope).unit == .percentagePoint)
        #expect(try FormulaSamples.fault("contribution([output]) + [output]")?.fault.code == "unit")
    }

    @Test func `Expressions and months from January on have contributions too`() throws {
        let figures = [
            ("output", "a", "2024-01/10", "110"), ("output", "a", "2025-01/10", "120"),
            ("output", "d", "2024-01/10", "390"), ("output", "d", "2025-01/10", "400"),
        ]
        let context = try FormulaSamples.context(figures, "a", "2025-01/10")
        #expect(isNear(try FormulaSamples.value("pull(2 * [output])", in: context).number, 10.0 / 390 * 100))
        let lastYear = try FormulaSamples.context(figures, "a", "2024-01/10")
        #expect(
            try FormulaSamples.value("拉动([output])", in: lastYear)
                == .missing(.noFigure(try cell("output", "a", "2023-01/10"))))
    }

    /// METHODS §6: with growth near zero or negative only the pull is said; §8 GD-01: none below 1 %.
    @Test(arguments: [("1009.9", true), ("1000", true), ("990.1", true), ("990", false), ("900", false)])
    func `Where the area above hardly grows, or falls, there is a pull and no contribution`(
        now: String, isNearZero: Bool
    ) throws {
        let rows = pair(("50", "53"), ("1000", now))
        #expect(isNear(try value("拉动([output])", of: rows).number, 0.3))
        let growth = try #require(ComparableChange(base: 1000, current: try Figure(now).value)?.growth)
        let reason = isNearZero ? WithheldContribution.growthNearZero(growth) : .growthNegative(growth)
        #expect(try value("贡献率([output])", of: rows) == .missing(.contributionWithheld(reason)))
        #expect(reason.message.chinese == (isNearZero ? "总体增减不到1%，只列拉动点，不列贡献率" : "总体下降，只列拉动点，不列贡献率"))
    }

    @Test func `At one percent there is a contribution`() throws {
        #expect(isNear(try value("贡献率([output])", of: pair(("50", "53"), ("1000", "1010"))).number, 30))
    }

    @Test func `From a base of zero there is neither`() throws {
        let rows = pair(("0", "5"), ("0", "5"))
        #expect(try value("贡献率([output])", of: rows) == .missing(.notPositiveBefore))
        #expect(try value("拉动([output])", of: rows) == .missing(.notPositiveBefore))
    }

    @Test func `A missing level is named, and the top has nothing above it`() throws {
        let missing = FormulaOutcome.missing(.noFigure(try cell("output", "d", "2024")))
        let rows = pair(("50", "53"), ("1000", "1010")).filter { $0.0 != "d" || $0.1 != 2024 }
        for text in ["贡献率([output])", "拉动([output])"] {
            #expect(try value(text, of: rows) == missing)
            #expect(try value(text, "city") == .missing(.noParent(try Area.ID("city"))))
        }
    }

    @Test func `There is neither over a break of the series`() throws {
        let figures = pair(("50", "53"), ("1000", "1020")).map { ("broken", $0.0, "\($0.1 - 3)", $0.2) }
        let context = try FormulaSamples.context(figures, "a", "2022")
        let broken = FormulaOutcome.missing(.seriesBreak(Bilingual("口径调整", "new rule"), from: try Period("2022")))
        #expect(try FormulaSamples.value("贡献率([broken])", in: context) == broken)
        #expect(try FormulaSamples.value("拉动([broken])", in: context) == broken)
    }

    @Test func `A town that passed to another district in between has neither`() throws {
        let links = [
            AreaTree.Link(child: try Area.ID("a"), parent: try Area.ID("e"), through: Day("2024-12-31")),
            AreaTree.Link(child: try Area.ID("a"), parent: try Area.ID("d"), from: Day("2025-01-01")),
        ]
        let tree = try AreaTree(id: AreaTree.ID("admin"), name: Bilingual("", ""), links: links)
        let cube = Cube(try Self.towns.map { try observation("output", $0.0, "\($0.1)", $0.2) })
        let context = FormulaContext(cells: cube, tree: tree, area: try Area.ID("a"), period: try Period("2025"))
        let reason = MissingReason.areaMoved(try Area.ID("a"), from: try Area.ID("e"), to: try Area.ID("d"))
        #expect(try FormulaSamples.value("贡献率([output])", in: context) == .missing(reason))
        #expect(try FormulaSamples.value("拉动([output])", in: context) == .missing(reason))
        #expect(reason.message.chinese == "两期之间a由e划归d，前后不可比")
    }

    @Test func `An explanation shows the four levels`() throws {
        let figures = Self.towns.map { ("output", $0.0, "\($0.1)", $0.2) }
        let context = try FormulaSamples.context(figures, "a", "2025")
        let explanation = try Formula("贡献率([output])", in: FormulaSamples.scope()).explanation(in: context)
        #expect(
            explanation.root.steps.map(\.cell) == [
                try cell("output", "a", "2025"), try cell("output", "a", "2024"), try cell("output", "d", "2025"),
                try cell("output", "d", "2024"),
            ])
    }
}
