import Calculating
import Planning
import Testing

/// Statistics that are calculated from others.
@Suite struct CalculatedStatisticsTests {
    private func calculated(
        _ id: String, _ formula: String, unit: String = "亿元", decimals: Int = 2, note: String? = nil
    ) throws -> Statistic {
        Statistic(
            id: try Statistic.ID(id), name: Bilingual("项\(id)", "Item \(id)"), unit: Unit(unit), frequency: .yearly,
            accumulation: .flow, isAdditiveOverAreas: false, basis: try Basis.ID("all"),
            formula: StatedFormula(formula, decimals: decimals, mixingNote: note))
    }

    private func read(_ statistics: [Statistic]) throws -> (statistics: CalculatedStatistics, faults: [CalculatedFault])
    {
        let reported = [try statistic("x"), try statistic("y"), try statistic("firms", .stock, unit: "家")]
        return CalculatedStatistics.read(try catalogue(reported + statistics, links: [("a", "d"), ("b", "d")]))
    }

    @Test func `A formula in the statistic's unit is taken, through any number of others`() throws {
        let read = try read([try calculated("sum", "[x] + [y]"), try calculated("twice", "[sum] * 2")])
        #expect(read.faults.isEmpty)
        let twice = try Statistic.ID("twice")
        let sources = read.statistics.sources(
            of: Series(statistic: twice, area: try Area.ID("d"), basis: try Basis.ID("all")))
        #expect(sources.map(\.statistic.code) == ["twice", "sum", "x", "y"])
        #expect(sources.allSatisfy { $0.area?.code == "d" && !$0.looksAround })
    }

    @Test func `Another unit, a text and an unknown name are refused with the statistic they belong to`() throws {
        let read = try read([
            try calculated("unit", "[x] / [firms]"), try calculated("text", "'达标'"), try calculated("name", "[z]"),
        ])
        #expect(read.faults.map(\.statistic?.code) == ["unit", "text", "name"])
        #expect(read.faults.first == .otherUnit(try Statistic.ID("unit"), found: "亿元/家"))
        #expect(try read.statistics[Statistic.ID("unit")] == nil)
    }

    @Test func `A circle is named once, whole and in its order`() throws {
        let statistics = [
            try calculated("p", "[q]"), try calculated("q", "[r] + [x]"), try calculated("r", "lastYear([q])"),
            try calculated("self", "[self] * 2"), try calculated("fine", "[x]"),
        ]
        let faults = try read(statistics).faults
        #expect(
            faults == [.cycle([try Statistic.ID("q"), try Statistic.ID("r")]), .cycle([try Statistic.ID("self")])])
        let message = faults[0].message(in: try catalogue(statistics))
        #expect(message.chinese == "公式循环引用：项q → 项r → 项q。")
    }

    @Test func `Formulas that double in each of thirty levels are refused, not computed`() throws {
        let levels = try (1...30).map {
            try calculated("l\($0)", $0 == 1 ? "[x] + [x]" : "[l\($0 - 1)] + [l\($0 - 1)]")
        }
        let faults = try read(levels).faults
        #expect(!faults.isEmpty)
        #expect(faults.allSatisfy { if case .tooHeavy = $0 { true } else { false } })
    }

    private struct World {
        let catalogue: Catalogue
        let cube: Cube
        let totals: [Totals]
        let calculated: CalculatedStatistics

        func answer(to query: FigureQuery) -> FigureAnswer {
            cube.answer(to: query, in: catalogue, totals: totals, calculated: calculated)
        }
    }

    private func world() throws -> World {
        let ratio = try calculated("per-firm", "inUnit([x], '亿元') / [firms]", unit: "亿元/家")
        let catalogue = try catalogue(
            [statistic("x"), statistic("firms", .stock, unit: "家"), ratio], links: [("a", "d"), ("b", "d")])
        let cube = Cube([
            try observation("x", "a", "2024", "30"), try observation("x", "b", "2024", "12", position: 2),
            try observation("firms", "a", "2024", "4"), try observation("firms", "b", "2024", "3"),
            try observation("x", "a", "2023", "20"),
        ])
        #expect(CalculatedStatistics.read(catalogue).faults == [])
        return World(
            catalogue: catalogue, cube: cube,
            totals: catalogue.trees.map { Totals(of: cube, over: $0, in: catalogue) },
            calculated: CalculatedStatistics.read(catalogue).statistics)
    }

    @Test func `A query answers a calculated statistic of every area, with sums where nothing was reported`() throws {
        let world = try world()
        let statistic = try #require(try world.catalogue.statistic(Statistic.ID("per-firm")))
        var query = FigureQuery([.statistic(statistic)], .latest(2, .year))
        query.areas = [.one(try Area.ID("a")), .one(try Area.ID("d"))]
        let answer = world.answer(to: query)
        #expect(answer.periods.map(\.description) == ["2023", "2024"])
        #expect(answer.cells.map(\.value.number) == [nil, 7.5, nil, 6])
        #expect(answer.cells.map(\.value.state) == ["missing", "computed", "missing", "computed"])
    }

    @Test func `The trace of a calculated number leads to what it read, and on to the towns`() throws {
        let world = try world()
        let trace = world.cube.trace(
            try cell("per-firm", "d", "2024"), in: world.catalogue, totals: world.totals,
            calculated: world.calculated)
        #expect(trace.value == .computed(6), "\(trace.value)")
        #expect(trace.explanation?.text == "inUnit([x], '亿元') / [firms]")
        #expect(trace.parts.map(\.cell.statistic.code) == ["x", "firms"])
        #expect(trace.parts.first?.parts.map(\.figure?.provenance.position) == [1, 2])
    }

    @Test func `A formula over a calculated statistic is computed cell by cell, with the same value`() throws {
        let world = try world()
        let formula = try Formula("[per-firm] * 2", in: FormulaScope(catalogue: world.catalogue))
        #expect(FormulaProgram.compile([formula], kind: .year).leftOver.map(\.obstacle) == [.calculated])
        let cells = CellsInForce(
            cube: world.cube, totals: world.totals.first, tree: world.catalogue.trees.first,
            calculated: world.calculated)
        let context = FormulaContext(
            cells: cells, tree: nil, area: try Area.ID("d"), period: try Period("2024"))
        #expect(formula.value(in: context) == .number(12))
    }
}
