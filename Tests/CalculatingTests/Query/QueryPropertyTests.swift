import Calculating
import Planning
import Testing

/// What must hold of answers on any figures.
@Suite struct QueryPropertyTests {
    private static let towns = ["a", "b", "c", "d", "e", "f"]

    /// Three levels, a town that moves, figures and gaps at every level.
    private func world(_ seed: UInt64) throws -> (Cube, Catalogue) {
        var random = SplitMix(seed: seed)
        let moved = try #require(Day("2022-12-31"))
        let links =
            [
                AreaTree.Link(child: try Area.ID("x"), parent: try Area.ID("city")),
                AreaTree.Link(child: try Area.ID("y"), parent: try Area.ID("city")),
                AreaTree.Link(child: try Area.ID("f"), parent: try Area.ID("x"), through: moved),
                AreaTree.Link(child: try Area.ID("f"), parent: try Area.ID("y"), from: Day("2023-01-01")),
            ]
            + (try Self.towns.dropLast().map {
                AreaTree.Link(child: try Area.ID($0), parent: try Area.ID($0 < "d" ? "x" : "y"))
            })
        let tree = try AreaTree(id: AreaTree.ID("admin"), name: Bilingual("", ""), links: links)
        let world = Catalogue(
            title: Bilingual("", ""), areas: [], trees: [tree], organizations: [], bases: [],
            statistics: [try statistic("output")])
        var observations: [RecordedObservation] = []
        for area in Self.towns + ["x", "y"] {
            for year in 2020...2024 where Int.random(in: 0..<10, using: &random) < (area < "g" ? 8 : 2) {
                observations.append(
                    try observation("output", area, "\(year)", "\(Int.random(in: 1...9_999, using: &random))"))
            }
        }
        return (Cube(observations), world)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `Every answer agrees with the cube's own figures and roll-ups`(seed: UInt64) throws {
        let (cube, world) = try world(seed)
        let tree = try #require(world.trees.first)
        var query = FigureQuery(
            [.statistic(world.statistics[0])], .listed(try (2020...2024).map { try Period("\($0)") }))
        query.areas = try (["city", "x", "y"] + Self.towns).map { .one(try Area.ID($0)) }
        let answer = cube.answer(to: query, in: world)
        #expect(answer.cells.count == 45)
        for each in answer.cells {
            let place = try #require(answer.place(of: each))
            guard cube[place] == nil else {
                #expect(each.value == .reported(try #require(cube[place])))
                continue
            }
            let rollUp = try cube.rollUp(place, over: tree, in: world)
            #expect(each.value.number == rollUp.sum, "\(place)")
            if rollUp.sum != nil { #expect(each.value.lacking == rollUp.missing) }
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `Shares of all areas under one come to a hundred and places have no gap at the top`(seed: UInt64) throws {
        let (cube, world) = try world(seed)
        for year in 2020...2024 {
            var query = FigureQuery([.statistic(world.statistics[0])], .listed([try Period("\(year)")]))
            query.areas = [.children(of: try Area.ID("y"))]
            query.measures = [.value, .share, .rank]
            let cells = cube.answer(to: query, in: world).cells
            let shares = cells.filter { $0.measure == .share }.compactMap(\.value.number)
            let own = cube[try cell("output", "y", "\(year)")]
            let sum = cells.filter { $0.measure == .value }.compactMap(\.value.number).reduce(0, +)
            if !shares.isEmpty {
                #expect(abs(shares.reduce(0, +) - (own.map { sum / $0 * 100 } ?? 100)) < 1e-9)
            }
            let places = cells.filter { $0.measure == .rank }.compactMap(\.value.number)
            #expect(places.isEmpty || places.min() == 1)
        }
    }
}
