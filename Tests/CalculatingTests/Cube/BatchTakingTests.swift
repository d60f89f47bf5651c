import Calculating
import Planning
import Testing

/// Whole batches against one observation after the other.
@Suite struct BatchTakingTests {
    /// How the rows of a batch follow one another.
    enum Order: CaseIterable { case byPeriod, bySeries, mixed }

    @Test("Rows in any order give the cube that they give one by one", arguments: Order.allCases)
    func orders(order: Order) throws {
        var generator = SplitMix(seed: 21)
        var observations = try Self.observations(&generator)
        if order == .bySeries { observations.sort { $0.observation.cell.series < $1.observation.cell.series } }
        if order == .mixed { observations.shuffle(using: &generator) }
        let whole = Cube().applying(ObservationBatch(observations))
        let plain = observations.reduce(Cube()) { $0.applying([$1]) }
        for cell in Set(observations.map(\.observation.cell)) {
            #expect(whole.history(of: cell) == plain.history(of: cell))
            #expect(whole[cell] == plain[cell])
            #expect(whole[cell] == whole.figure(at: cell)?.observation.figure?.value)
        }
        #expect(whole.count == plain.count && whole.position == plain.position && whole.series == plain.series)
    }

    @Test func `Spans of every length keep apart`() throws {
        let observations = try (1901...2199).map { try observation("s", "d", "1900/\($0)", "\($0)") }
        let cube = Cube(observations)
        for recorded in observations { #expect(cube.figure(at: recorded.observation.cell) == recorded) }
        #expect(cube.count == observations.count)
    }

    /// Two areas, forty statistics, months and years on both sides of a five-year plan; each period in its own entry,
    /// with a few figures withdrawn, very long or corrected.
    private static func observations(_ generator: inout SplitMix) throws -> [RecordedObservation] {
        let periods = (2019...2021).flatMap { year in ["\(year)-03", "\(year)-07", "\(year)-12", "\(year)"] }
        var observations: [RecordedObservation] = []
        for (number, period) in (periods + periods.suffix(2)).enumerated() {
            for area in ["d", "e"] {
                for statistic in 0..<40 {
                    let text = text(Int.random(in: 0..<60, using: &generator), statistic)
                    let entry = Int.random(in: 0..<30, using: &generator) == 0 ? 100 : number + 1
                    observations.append(try observation("s\(statistic)", area, period, text, position: entry))
                }
            }
        }
        return observations
    }

    private static func text(_ drawn: Int, _ statistic: Int) -> String? {
        switch drawn {
        case 0: nil
        case 1: "999999999999999999"
        case 2: "-0.0"
        case 3: "1234567890.12345"
        default: "\(drawn).\(statistic % 3 == 0 ? "5" : "25")"
        }
    }
}
