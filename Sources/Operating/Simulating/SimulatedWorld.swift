#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What happens in the simulated district month by month, before anybody rounds it for a report.
///
/// Each series has its own numbers from the seed, so that one more statistic changes none of the others.
struct SimulatedWorld: Sendable {
    /// The base year of the plan and the five years that it runs.
    static let years = 2020...2025
    static let months = years.count * 12

    let seed: UInt64
    private var runs: [Place: [Double]] = [:]

    private struct Place: Hashable {
        let statistic: String
        let area: String
    }

    init(seed: UInt64) {
        self.seed = seed
        for statistic in SimulatedStatistics.totalsFirst where !statistic.isDerived {
            if statistic.isOfTowns {
                addTowns(statistic)
            } else {
                add(statistic, in: SimulatedPlaces.district, share: 1)
            }
        }
    }

    /// The amounts of the months, or the states at their ends, from January of the base year on; empty for what is derived.
    func run(of statistic: String, in area: String) -> [Double] {
        runs[Place(statistic: statistic, area: area)] ?? []
    }

    private mutating func addTowns(_ statistic: SimulatedStatistic) {
        for town in SimulatedPlaces.towns { add(statistic, in: town.code, share: town.share) }
        for park in SimulatedPlaces.parks {
            var run = [Double](repeating: 0, count: Self.months)
            for (town, share) in park.parts {
                for (month, value) in self.run(of: statistic.code, in: town).enumerated() {
                    run[month] += value * share
                }
            }
            runs[Place(statistic: statistic.code, area: park.code)] = run
        }
    }

    private mutating func add(_ statistic: SimulatedStatistic, in area: String, share: Double) {
        var random = SeededRandom(seed: seed, for: "\(statistic.code)/\(area)")
        let total = statistic.total.map { self.run(of: $0, in: area) }
        let run: [Double]
        if let total {
            run = line(statistic, in: area, of: total, &random)
        } else {
            let level = statistic.level * share * exp(random.deviation() * (share < 1 ? 0.5 : 0.02))
            run = grown(statistic, from: level, &random)
        }
        runs[Place(statistic: statistic.code, area: area)] = run
    }

    /// A level with its trend, season and noise.
    private func grown(
        _ statistic: SimulatedStatistic, from level: Double, _ random: inout SeededRandom
    ) -> [Double] {
        let growth = statistic.growth + random.deviation() * 0.015
        let isFlow = statistic.kind == .flow
        let noise = isFlow ? 0.035 : statistic.kind == .rate ? 0.008 : 0.004
        return (0..<Self.months).map { month in
            let trend = level * exp(log(1 + growth) * (Double(month) - (isFlow ? 5.5 : 11)) / 12)
            let season = isFlow ? Self.season[month % 12] / 12 : 1
            return trend * season * (1 + noise * random.deviation())
        }
    }

    /// Some of a total: never more of it than there is.
    private func line(
        _ statistic: SimulatedStatistic, in area: String, of total: [Double], _ random: inout SeededRandom
    ) -> [Double] {
        let share =
            statistic.isOfFamily ? familyShare(statistic, in: area) : statistic.level * (1 + 0.08 * random.deviation())
        let noise = statistic.kind == .flow ? 0.03 : 0.004
        return total.enumerated().map { month, value in
            let drift = exp(statistic.growth * (Double(month) - 6) / 12)
            return value * min(0.985, share * drift * (1 + noise * random.deviation()))
        }
    }

    /// What a line has of its total in one area; all lines together have nine tenths.
    private func familyShare(_ statistic: SimulatedStatistic, in area: String) -> Double {
        let family = SimulatedStatistics.all.filter { $0.isOfFamily && $0.total == statistic.total }
        let sum = family.reduce(0) { $0 + weight(of: $1, in: area) }
        return 0.9 * weight(of: statistic, in: area) / sum
    }

    private func weight(of statistic: SimulatedStatistic, in area: String) -> Double {
        // A field that is strong in a town is strong there in every respect.
        let field = statistic.code.split(separator: "-").dropLast().joined(separator: "-")
        var random = SeededRandom(seed: seed, for: "field \(field)/\(area)")
        return statistic.level * exp(random.deviation() * 0.9)
    }

    /// Much of the year lies at its end, and little around the spring festival.
    private static let season = [0.93, 0.74, 1.02, 0.98, 1.0, 1.06, 0.97, 0.98, 1.03, 1.0, 1.08, 1.21]
}

extension SimulatedStatistic {
    /// Whether its figures follow from those of others.
    var isDerived: Bool {
        switch kind {
        case .share, .growth: true
        case .flow, .stock, .rate: false
        }
    }
}
