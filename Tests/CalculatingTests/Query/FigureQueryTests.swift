import Calculating
import Planning
import Testing

/// One query over subjects, areas, periods and measures, on a district with towns.
@Suite struct FigureQueryTests {
    private let world: Catalogue
    private let cube: Cube

    init() throws {
        world = try catalogue(
            [
                statistic("output"), statistic("industry"), statistic("staff", .stock, unit: "家"),
                statistic("output-growth", .growth(of: try Statistic.ID("output")), additive: false, unit: "%"),
                statistic(
                    "share", .ratio(part: try Statistic.ID("output"), whole: try Statistic.ID("industry")),
                    additive: false, unit: "%"),
            ], links: [("anting", "jiading"), ("nanxiang", "jiading"), ("jiading", "shanghai")])
        cube = Cube([
            try observation("output", "anting", "2023", "100.0", position: 1),
            try observation("output", "nanxiang", "2023", "50.50", position: 2),
            try observation("output", "anting", "2024", "110.0", position: 3),
            try observation("industry", "anting", "2023", "400", position: 3),
            try observation("industry", "nanxiang", "2023", "102", position: 3),
            try observation("output-growth", "anting", "2024", "8.1", basis: "growth", position: 4),
            try observation("output", "anting", "2024-01/02", "18", position: 5),
            try observation("output", "anting", "2024-03", "9.5", position: 5),
            try observation("output", "anting", "2024-04", "10", position: 5),
        ])
    }

    private func ask(
        _ statistic: String, _ areas: [FigureQuery.AreaChoice], _ periods: [String],
        _ measures: [FigureMeasure] = [.value]
    ) throws -> FigureAnswer {
        let subject = try #require(world.statistic(named: statistic))
        var query = FigureQuery([.statistic(subject)], .listed(try periods.map { try Period($0) }))
        query.areas = areas
        query.measures = measures
        return cube.answer(to: query, in: world)
    }

    private func value(_ statistic: String, _ area: String, _ period: String, _ measure: FigureMeasure) throws
        -> CellValue
    {
        try #require(try ask(statistic, [.one(try Area.ID(area))], [period], [measure]).cells.first).value
    }

    @Test func `A reported figure keeps its printed digits and its ledger entry`() throws {
        let answer = try ask("output", [.one(try Area.ID("nanxiang"))], ["2023"])
        let cell = try #require(answer.cells.first)
        #expect(cell.value == .reported(50.5))
        #expect(answer.figure(of: cell)?.observation.figure?.description == "50.50")
        #expect(answer.figure(of: cell)?.provenance.position == 2)
    }

    @Test func `A total that was not reported is the sum of the areas below, with what it lacks named`() throws {
        #expect(try value("output", "jiading", "2023", .value) == .rolledUp(150.5, lacking: []))
        #expect(try value("output", "shanghai", "2023", .value) == .rolledUp(150.5, lacking: []))
        #expect(try value("output", "jiading", "2024", .value) == .rolledUp(110, lacking: [try Area.ID("nanxiang")]))
        #expect(try value("output", "shanghai", "2024", .value) == .missing(.noFigureBelow(1)))
        #expect(try value("output", "jiading", "2022", .value) == .missing(.noFigureBelow(2)))
    }

    @Test func `A ratio above is numerator over denominator and growth is not summed or averaged`() throws {
        #expect(try value("share", "jiading", "2023", .value) == .computed(150.5 / 502 * 100))
        #expect(try value("share", "jiading", "2024", .value) == .missing(.partsMissing))
        #expect(try value("output-growth", "jiading", "2024", .value) == .missing(.noFigure))
    }

    @Test func `Published growth is a fact beside growth from levels`() throws {
        let answer = try ask("output", [.one(try Area.ID("anting"))], ["2024"], [.growth, .computedGrowth])
        #expect(answer.cells[0].value == .reported(8.1))
        #expect(answer.place(of: answer.cells[0]) == (try cell("output-growth", "anting", "2024", basis: "growth")))
        #expect(abs((answer.cells[1].value.number ?? 0) - 10) < 1e-9)
        #expect(try value("output", "jiading", "2024", .growth) == .missing(.notPublished))
        #expect(
            try value("output", "jiading", "2024", .computedGrowth) == .missing(.incomplete([try Area.ID("nanxiang")])))
        #expect(try value("output", "anting", "2023", .computedGrowth) == .missing(.noYearBefore))
    }

    @Test func `The sum to date takes the merged January and February and never skips a month`() throws {
        #expect(try value("output", "anting", "2024-04", .toDate) == .computed(37.5))
        #expect(try value("output", "anting", "2024-05", .toDate) == .missing(.monthMissing(try Period("2024-05"))))
        #expect(try value("output", "anting", "2024-01/02", .toDate) == .reported(18))
        #expect(try value("staff", "anting", "2024-04", .toDate) == .missing(.notAccumulated))
    }

    @Test func `A share is of the whole area above and a place among its siblings`() throws {
        #expect(try value("output", "anting", "2023", .share) == .computed(100 / 150.5 * 100))
        #expect(try value("output", "anting", "2024", .share) == .missing(.incomplete([try Area.ID("nanxiang")])))
        #expect(try value("output", "shanghai", "2023", .share) == .missing(.noParent))
        #expect(try value("share", "anting", "2023", .share) == .missing(.notAdditive))
        #expect(try value("output", "nanxiang", "2023", .rank) == .placed(2, among: 2, lacking: []))
        #expect(
            try value("output", "anting", "2024", .rank)
                == .placed(1, among: 1, lacking: [try Area.ID("nanxiang")]))
        #expect(try value("output", "nanxiang", "2024", .rank) == .missing(.noFigure))
    }

    @Test func `Places within a window compare sums of flows`() throws {
        var query = FigureQuery(
            [.statistic(try #require(world.statistic(named: "output")))], .listed([try Period("2024")]))
        query.areas = [.children(of: try Area.ID("jiading"))]
        query.measures = [.rank]
        query.window = 2
        let values = cube.answer(to: query, in: world).cells.map(\.value)
        #expect(values == [.placed(1, among: 1, lacking: [try Area.ID("nanxiang")]), .missing(.noFigure)])
    }

    @Test func `The latest periods are those of the areas below where the area itself has none`() throws {
        var query = FigureQuery([.statistic(try #require(world.statistic(named: "output")))], .latest(1, .year))
        query.areas = [.one(try Area.ID("jiading"))]
        #expect(cube.answer(to: query, in: world).periods == [try Period("2024")])
    }

    @Test func `Pages cut one answer and never repeat or lose a cell`() throws {
        let all = try ask(
            "output", [.own, .children(of: try Area.ID("jiading"))], ["2023", "2024"], [.value, .share])
        #expect(all.total == 12 && all.cells.count == 12)
        var walked: [String] = []
        var offset: Int? = 0
        while let from = offset {
            let page = cube.answer(to: all.query, in: world, from: from, limit: 5)
            walked += page.cells.map { "\(page.series[$0.series].area) \($0.period) \($0.measure) \($0.value)" }
            offset = page.next
        }
        #expect(walked == all.cells.map { "\(all.series[$0.series].area) \($0.period) \($0.measure) \($0.value)" })
    }

    @Test func `A formula is computed for each area and says why it has no value`() throws {
        let formula = try Formula("[output] / [industry]", in: FormulaScope(catalogue: world))
        var query = FigureQuery([.formula(formula)], .listed([try Period("2023"), try Period("2024")]))
        query.areas = [.one(try Area.ID("anting"))]
        let cells = cube.answer(to: query, in: world).cells
        #expect(cells[0].value == .computed(0.25))
        #expect(cells[1].value.gap?.message.chinese.contains("缺数") == true)
    }

    @Test func `A town counts below a district only on the days it lies there`() throws {
        let tree = try AreaTree(
            id: AreaTree.ID("admin"), name: Bilingual("", ""),
            links: [
                AreaTree.Link(child: try Area.ID("anting"), parent: try Area.ID("jiading")),
                AreaTree.Link(
                    child: try Area.ID("nanxiang"), parent: try Area.ID("jiading"), through: Day("2023-12-31")),
            ])
        let dated = Catalogue(
            title: Bilingual("", ""), areas: [], trees: [tree], organizations: [], bases: [],
            statistics: world.statistics)
        var query = FigureQuery(
            [.statistic(try #require(world.statistic(named: "output")))],
            .listed([try Period("2023"), try Period("2024")]))
        query.areas = [.one(try Area.ID("jiading")), .children(of: try Area.ID("jiading"))]
        let values = cube.answer(to: query, in: dated).cells.map(\.value)
        #expect(values[0..<2] == [.rolledUp(150.5, lacking: []), .rolledUp(110, lacking: [])])
        #expect(values[4..<6] == [.reported(50.5), .missing(.notBelowThen)])
    }

    @Test func `A trace leads from the total to the entry that a town brought`() throws {
        let trace = cube.trace(try cell("output", "shanghai", "2023"), in: world)
        #expect(trace.value == .rolledUp(150.5, lacking: []) && trace.versions.isEmpty)
        let town = try #require(trace.parts.first?.parts.first)
        #expect(town.figure?.provenance.actor == "tester" && town.figure?.provenance.position == 1)
    }
}
