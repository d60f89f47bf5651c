import Calculating
import Planning
import Testing

/// Sums over trees of areas, all at once and after each revision.
@Suite struct TotalsTests {
    @Test func `The sums of a tree are those of each area below, at every period`() throws {
        var generator = SplitMix(seed: 21)
        for _ in 0..<40 {
            let world = try World(&generator)
            let cube = Cube(try (0..<120).map { _ in try world.observation(1, &generator) })
            world.check(Totals(of: cube, over: world.tree, in: world.catalogue), cube)
        }
    }

    @Test func `After any revisions the sums are the same as summed anew, to the last bit`() throws {
        var generator = SplitMix(seed: 22)
        for _ in 0..<40 {
            let world = try World(&generator)
            var cube = Cube(try (0..<60).map { _ in try world.observation(1, &generator) })
            var totals = Totals(of: cube, over: world.tree, in: world.catalogue)
            for position in 2...30 {
                let batch = try (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                    try world.observation(position, &generator)
                }
                cube = cube.applying(batch)
                totals = totals.updating(batch.map(\.observation.cell), in: cube).totals
            }
            world.check(totals, cube)
            let anew = Totals(of: cube, over: world.tree, in: world.catalogue)
            for cell in world.cells { #expect(totals.total(at: cell, in: cube) == anew.total(at: cell, in: cube)) }
        }
    }

    @Test func `A revision names the areas above whose sums were added up again, and no others`() throws {
        let links = [("a", "d"), ("b", "d"), ("c", "e"), ("d", "city"), ("e", "city")]
        let catalogue = try catalogue([statistic("output")], links: links)
        var cube = Cube(try ["a", "b", "c"].map { try observation("output", $0, "2024", "1") })
        var totals = Totals(of: cube, over: catalogue.trees[0], in: catalogue)
        func revise(_ area: String, _ figure: String?, _ position: Int) throws -> [String] {
            cube = cube.applying([try observation("output", area, "2024", figure, position: position)])
            let (next, changed) = totals.updating([try cell("output", area, "2024")], in: cube)
            totals = next
            return changed.map(\.area.code)
        }
        #expect(try revise("a", "2", 2) == ["d", "city"])
        #expect(totals.total(at: try cell("output", "city", "2024"), in: cube) == Total(sum: 4, isComplete: true))
        #expect(try revise("d", "10", 3) == ["city"])
        #expect(totals.total(at: try cell("output", "city", "2024"), in: cube)?.sum == 11)
        #expect(try revise("a", "5", 4) == ["d"], "the district's own figure goes before its towns")
        #expect(totals.total(at: try cell("output", "d", "2024"), in: cube)?.sum == 6)
        #expect(try revise("d", nil, 5) == ["city"])
        #expect(totals.total(at: try cell("output", "city", "2024"), in: cube)?.sum == 7)
        #expect(try revise("b", nil, 6) == ["d", "city"])
        #expect(totals.total(at: try cell("output", "d", "2024"), in: cube) == Total(sum: 5, isComplete: false))
        #expect(totals.total(at: try cell("output", "city", "2024"), in: cube) == Total(sum: 1, isComplete: false))
    }

    @Test func `A town merged in 2023 counts in 2022 and no longer in 2024`() throws {
        let merged = try #require(Day(year: 2023, month: 5, day: 31))
        let tree = try AreaTree(
            id: AreaTree.ID("admin"), name: Bilingual("行政区划", "Administrative"),
            links: [
                AreaTree.Link(child: try Area.ID("a"), parent: try Area.ID("d")),
                AreaTree.Link(child: try Area.ID("old"), parent: try Area.ID("d"), through: merged),
            ])
        let catalogue = try catalogue([statistic("output")])
        let cube = Cube(
            try ["2022", "2024", "2023-05", "2023-06"].flatMap { period in
                [try observation("output", "a", period, "1"), try observation("output", "old", period, "10")]
            })
        let totals = Totals(of: cube, over: tree, in: catalogue)
        for (period, sum) in [("2022", 11.0), ("2024", 1), ("2023-05", 11), ("2023-06", 1)] {
            #expect(
                totals.total(at: try cell("output", "d", period), in: cube) == Total(sum: sum, isComplete: true),
                "\(period)")
        }
    }

    @Test(arguments: [("0", "0"), ("-0", "-0.0"), ("5", "-5")])
    func `A sum of zero is a sum, also where a part is missing`(one: String, other: String) throws {
        let catalogue = try catalogue([statistic("output")], links: [("a", "d"), ("b", "d"), ("c", "d")])
        let cube = Cube([try observation("output", "a", "2024", one), try observation("output", "b", "2024", other)])
        let totals = Totals(of: cube, over: catalogue.trees[0], in: catalogue)
        #expect(totals.total(at: try cell("output", "d", "2024"), in: cube) == Total(sum: 0, isComplete: false))
        #expect(totals.total(at: try cell("output", "d", "2023"), in: cube) == nil)
    }

    @Test func `What does not add up over areas has no sum`() throws {
        let share = try statistic("share", .ratio(part: nil, whole: nil), additive: false, unit: "%")
        let catalogue = try catalogue([share], links: [("a", "d")])
        let cube = Cube([try observation("share", "a", "2024", "5")])
        let totals = Totals(of: cube, over: catalogue.trees[0], in: catalogue)
        let place = try cell("share", "d", "2024")
        #expect(totals.total(at: place, in: cube) == nil)
        #expect(totals.run(of: place.series, kind: .year, in: cube) == nil)
    }
}

/// A random tree with dates, and random figures for its areas.
private struct World {
    let tree: AreaTree
    let catalogue: Catalogue
    let areas: [Area.ID]

    init(_ generator: inout SplitMix) throws {
        areas = try (0..<12).map { try Area.ID("a\($0)") }
        var links: [AreaTree.Link] = []
        for child in 1..<12 {
            let parent = areas[Int.random(in: 0..<min(child, 5), using: &generator)]
            let other = areas[Int.random(in: 0..<min(child, 5), using: &generator)]
            let day = Day(year: Int.random(in: 2018...2026, using: &generator), month: 6, day: 30)
            let next = day.flatMap { Day(year: $0.year, month: 7, day: 1) }
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: links.append(AreaTree.Link(child: areas[child], parent: parent, through: day))
            case 1:
                links.append(AreaTree.Link(child: areas[child], parent: parent, through: day))
                links.append(AreaTree.Link(child: areas[child], parent: other, from: next))
            default: links.append(AreaTree.Link(child: areas[child], parent: parent))
            }
        }
        tree = try AreaTree(id: AreaTree.ID("admin"), name: Bilingual("树", "Tree"), links: links)
        catalogue = Catalogue(
            title: Bilingual("", ""), areas: [], trees: [tree], organizations: [], bases: [],
            statistics: try (0..<40).map { try statistic("s\($0)") })
    }

    func observation(_ position: Int, _ generator: inout SplitMix) throws -> RecordedObservation {
        let statistics = ["s0", "s1", "s39"]
        let year = Int.random(in: 2019...2026, using: &generator)
        let period = Bool.random(using: &generator) ? "\(year)" : "\(year)-\(Int.random(in: 1...2, using: &generator))0"
        let figure =
            Int.random(in: 0...4, using: &generator) == 0 ? nil : "\(Int.random(in: -99...99, using: &generator)).7"
        let area = areas.randomElement(using: &generator)?.code ?? "a0"
        return try CalculatingTests.observation(
            statistics.randomElement(using: &generator) ?? "s0", area,
            period.replacing("-20", with: "-02"), figure, position: position)
    }

    var cells: [Cell] {
        let periods = (2019...2026).flatMap { year in
            [Period(.year, year: year), Period(.month, year: year, part: 10), Period(.month, year: year, part: 2)]
        }
        return ["s0", "s1", "s39"].flatMap { statistic in
            areas.flatMap { area in
                periods.compactMap { period in
                    guard let period, let statistic = try? Statistic.ID(statistic), let basis = try? Basis.ID("all")
                    else { return nil }
                    return Cell(statistic: statistic, area: area, basis: basis, period: period)
                }
            }
        }
    }

    /// Compares with the sum that is added up cell by cell, area by area.
    func check(_ totals: Totals, _ cube: Cube) {
        for cell in cells {
            let sum = try? cube.rollUp(cell, over: tree, in: catalogue)
            let expected = sum?.sum.map { Total(sum: $0, isComplete: sum?.isComplete ?? false) }
            #expect(totals.total(at: cell, in: cube) == expected)
            let run = totals.run(of: cell.series, kind: cell.period.kind, in: cube)
            #expect(run?[cell.period.ordinal] == (expected?.isComplete == true ? expected?.sum : nil))
        }
    }
}
