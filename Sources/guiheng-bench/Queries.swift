import Calculating
import Planning

/// Small questions: one district, twenty statistics, twenty-four months.
struct Queries {
    private let city: City
    private let years: ClosedRange<Int>
    private let count = 4000

    init(_ city: City, years: ClosedRange<Int>) {
        self.city = city
        self.years = years
    }

    /// Prints how long one takes, out of the sums or by adding up the towns.
    func measure(_ name: String, _ engine: Engine, summingTowns: Bool) {
        measure(name, engine.cube, engine.totals, summingTowns: summingTowns)
    }

    func measure(_ name: String, _ cube: Cube, _ totals: Totals, summingTowns: Bool = false) {
        var generator = SplitMix(seed: 7)
        var times: [Double] = []
        var sink = 0.0
        for _ in 0..<count {
            guard let query = try? query(&generator) else { return }
            let start = Measuring.now()
            let answer = summingTowns ? query.addingTowns(cube) : query.answer(cube, totals)
            times.append(Measuring.now() - start)
            sink += answer.first ?? 0
        }
        Measuring.latencies(name, times, [("sink", sink.isNaN ? 0 : sink)])
    }

    private func query(_ generator: inout SplitMix) throws -> Query {
        let district = Int.random(in: 1...city.districts, using: &generator)
        let months = years.count * 12
        let first = Int.random(in: 0...max(0, months - 24), using: &generator) + years.lowerBound * 12
        let statistics = try (0..<20).map { _ in
            try city.statistic(Int.random(in: 1...city.statistics, using: &generator))
        }
        let towns = try (0..<city.townsOfDistrict).map { try city.town((district - 1) * city.townsOfDistrict + $0 + 1) }
        return Query(
            area: try city.district(district), towns: towns, statistics: statistics, basis: city.basis,
            ordinals: first..<first + min(24, months))
    }
}

/// One small question, its codes known.
private struct Query {
    let area: Area.ID
    let towns: [Area.ID]
    let statistics: [Statistic.ID]
    let basis: Basis.ID
    let ordinals: Range<Int>

    func answer(_ cube: Cube, _ totals: Totals) -> [Double] {
        var values: [Double] = []
        values.reserveCapacity(statistics.count * ordinals.count)
        for statistic in statistics {
            let series = Series(statistic: statistic, area: area, basis: basis)
            let run = cube.run(of: series, kind: .month) ?? totals.run(of: series, kind: .month, in: cube)
            for ordinal in ordinals { values.append(run?[ordinal] ?? .nan) }
        }
        return values
    }

    func addingTowns(_ cube: Cube) -> [Double] {
        var values = [Double](repeating: 0, count: statistics.count * ordinals.count)
        for (index, statistic) in statistics.enumerated() {
            for town in towns {
                let series = Series(statistic: statistic, area: town, basis: basis)
                guard let run = cube.run(of: series, kind: .month) else { continue }
                let start = ordinals.lowerBound - run.start
                run.withValues { lane in
                    for place in 0..<ordinals.count { values[index * ordinals.count + place] += lane[start + place] }
                }
            }
        }
        return values
    }
}

/// A seeded generator (SplitMix64), so that a measurement can be repeated.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
