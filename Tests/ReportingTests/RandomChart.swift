@testable import Reporting

/// Charts with anything in them: no point or hundreds, all magnitudes, values that must not be drawn, odd names.
enum RandomChart {
    static func make(_ random: inout SeededRandom) -> PathChart {
        var chart = PathChart(
            headline: "<&\">", unit: random.chance(3) ? "" : "亿元", history: series(&random, "实际<值>"))
        if random.chance(2) { chart.baseline = points(&random, 1).first }
        if random.chance(2) { chart.path = series(&random, "目标路径") }
        if random.chance(2) { chart.target = target(&random) }
        chart.goals = points(&random, Int.random(in: 0...4, using: &random))
        chart.partials = points(&random, Int.random(in: 0...4, using: &random))
        chart.revisions = points(&random, Int.random(in: 0...2, using: &random))
        chart.breaks = points(&random, Int.random(in: 0...2, using: &random)).map {
            ChartBreak(before: $0.moment, reason: "口径 & 范围")
        }
        chart.further = (0..<Int.random(in: 0...3, using: &random)).map { series(&random, "第\($0)镇") }
        return chart
    }

    private static func series(_ random: inout SeededRandom, _ name: String) -> ChartSeries {
        let counts = [0, 1, 2, 5, 12, 100]
        let isConstant = random.chance(6)
        let points = points(&random, counts[Int.random(in: counts.indices, using: &random)])
        guard isConstant, let first = points.first else { return ChartSeries(name, points) }
        return ChartSeries(name, points.map { ChartPoint($0.moment, first.value, shown: first.shown) })
    }

    private static func points(_ random: inout SeededRandom, _ count: Int) -> [ChartPoint] {
        let isExtreme = random.chance(3)
        return (0..<count).map { index in
            let value = isExtreme ? random.anything() : Double.random(in: 0...2000, using: &random)
            return ChartPoint(moment(&random, index), value, shown: shortNumber(value))
        }
    }

    private static func moment(_ random: inout SeededRandom, _ index: Int) -> ChartMoment {
        let year = random.chance(40) ? Int.random(in: -100_000...100_000, using: &random) : 2000 + index
        let month = Int.random(in: 1...12, using: &random)
        let moments: [ChartMoment] = [
            .year(year), .month(year, month), .through(year, month), .quarter(year, (month + 2) / 3),
        ]
        return moments[random.chance(3) ? Int.random(in: 0..<4, using: &random) : 0]
    }

    private static func target(_ random: inout SeededRandom) -> ChartTarget {
        let (one, other) = (random.figure(), random.figure())
        let mark: ChartTarget.Mark = random.chance(2) ? .value(one) : .band(min(one, other)...max(one, other))
        return ChartTarget(.year(2025), mark, shown: "≥\(shortNumber(one))")
    }
}
