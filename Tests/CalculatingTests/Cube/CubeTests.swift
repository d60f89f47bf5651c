import Calculating
import Planning
import Testing

@Suite struct CubeTests {
    @Test func `A later figure replaces the earlier one and keeps it as history`() throws {
        let cube = Cube([
            try observation("output", "d", "2020", "1227.7"),
            try observation("output", "d", "2020", "1227.70", position: 2),
        ])
        let place = try cell("output", "d", "2020")
        #expect(cube.figure(at: place)?.observation.figure?.description == "1227.70")
        #expect(cube.history(of: place).map { $0.observation.figure?.description } == ["1227.7", "1227.70"])
        #expect(cube.position == 2)
    }

    @Test func `A withdrawn figure is missing, not zero`() throws {
        let cube = Cube([
            try observation("output", "d", "2020", "5"), try observation("output", "d", "2020", nil, position: 2),
        ])
        let place = try cell("output", "d", "2020")
        #expect(cube[place] == nil)
        #expect(cube.figure(at: place) == nil)
        #expect(cube.history(of: place).count == 2)
        #expect(cube.count == 0)
    }

    @Test func `A reader keeps its snapshot while the next one is made`() throws {
        let before = Cube([try observation("output", "d", "2020", "1")])
        let after = before.applying([try observation("output", "d", "2020", "2", position: 2)])
        let place = try cell("output", "d", "2020")
        #expect(before[place] == 1)
        #expect(after[place] == 2)
    }

    @Test func `Periods of different kinds never share a run`() throws {
        let cube = Cube([
            try observation("output", "d", "2021", "10"), try observation("output", "d", "2021-01/12", "9"),
            try observation("output", "d", "2021-10", "1"), try observation("output", "d", "2021-01/10", "8"),
        ])
        let series = try cell("output", "d", "2021").series
        #expect(cube.periods(of: series).map(\.description) == ["2021-01/10", "2021-10", "2021", "2021-01/12"])
        #expect(cube[try cell("output", "d", "2021-10")] == 1)
        #expect(cube[try cell("output", "d", "2021-01/10")] == 8)
        #expect(cube[try cell("output", "d", "2021-01/09")] == nil)
    }

    @Test func `Dense runs hold the same as a dictionary whatever the order`() throws {
        var generator = SplitMix(seed: 58)
        for _ in 0..<50 {
            var expected: [Int: Double] = [:]
            var observations: [RecordedObservation] = []
            for position in 1...60 {
                let year = Int.random(in: 1950...2150, using: &generator)
                let value = Bool.random(using: &generator) ? Int.random(in: -99...99, using: &generator) : nil
                expected[year] = value.map(Double.init)
                observations.append(
                    try observation("output", "d", "\(year)", value.map(String.init), position: position))
            }
            let cube = Cube(observations)
            for year in 1950...2150 { #expect(cube[try cell("output", "d", "\(year)")] == expected[year]) }
            #expect(cube.count == expected.count)
        }
    }

    @Test func `Towns add up to the district and missing towns are named`() throws {
        let catalogue = try catalogue([statistic("output")], links: [("a", "d"), ("b", "d"), ("c", "d")])
        let cube = Cube([try observation("output", "a", "2024", "1.5"), try observation("output", "b", "2024", "2.25")])
        let sum = try cube.rollUp(cell("output", "d", "2024"), over: catalogue.trees[0], in: catalogue)
        #expect(sum.sum == 3.75)
        #expect(sum.missing.map(\.code) == ["c"])
        #expect(!sum.isComplete)
        let none = try cube.rollUp(cell("output", "d", "2023"), over: catalogue.trees[0], in: catalogue)
        #expect(none.sum == nil)
    }

    @Test func `An area below counts with the areas below it only when they are complete`() throws {
        let catalogue = try catalogue(
            [statistic("output")], links: [("d", "city"), ("e", "city"), ("a", "d"), ("b", "d")])
        let half = Cube([try observation("output", "a", "2024", "1"), try observation("output", "e", "2024", "4")])
        let city = try cell("output", "city", "2024")
        #expect(try half.rollUp(city, over: catalogue.trees[0], in: catalogue).sum == 4)
        let whole = half.applying([try observation("output", "b", "2024", "2", position: 2)])
        #expect(try whole.rollUp(city, over: catalogue.trees[0], in: catalogue).sum == 7)
    }

    @Test func `Shares and growth are never summed over areas`() throws {
        let growth = try statistic("growth", .growth(of: try Statistic.ID("output")), additive: false, unit: "%")
        let catalogue = try catalogue([growth], links: [("a", "d")])
        #expect(throws: RollUpError.notAdditive(try Statistic.ID("growth"))) {
            try Cube().rollUp(cell("growth", "d", "2024"), over: catalogue.trees[0], in: catalogue)
        }
        #expect(throws: RollUpError.unknownStatistic(try Statistic.ID("other"))) {
            try Cube().rollUp(cell("other", "d", "2024"), over: catalogue.trees[0], in: catalogue)
        }
    }
}
