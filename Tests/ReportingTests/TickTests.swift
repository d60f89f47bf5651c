import Testing

@testable import Reporting

@Suite struct TickTests {
    @Test(
        arguments: [
            (0...2000, [0, 500, 1000, 1500, 2000]), (0...1, [0, 0.2, 0.4, 0.6, 0.8, 1]),
            (0.29...0.52, [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55]),
            (-7.7...5, [-10, -5, 0, 5]), (0...1_000_000_000, [0, 2e8, 4e8, 6e8, 8e8, 1e9]),
            (0...0, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        ] as [(ClosedRange<Double>, [Double])])
    func `Ticks are round and cover the data`(range: ClosedRange<Double>, expected: [Double]) {
        let ticks = NiceTicks(covering: range, about: 5).values
        #expect(ticks.count == expected.count)
        #expect(zip(ticks, expected).allSatisfy { abs($0 - $1) <= abs($1) * 1e-12 + 1e-12 })
    }

    @Test func `Ticks cover any range with few steps`() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<2000 {
            let (first, second) = (random.figure(), random.figure())
            let ticks = NiceTicks(covering: min(first, second)...max(first, second), about: 5)
            #expect(ticks.lower <= min(first, second) + abs(first - second) * 1e-6)
            #expect(ticks.upper >= max(first, second) - abs(first - second) * 1e-6)
            #expect((2...13).contains(ticks.values.count))
            #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
        }
    }

    @Test func `Digits are grouped from five on`() {
        #expect(ChartWords.chinese.ticks(NiceTicks(covering: 0...2000, about: 2)) == ["0", "1000", "2000"])
        #expect(ChartWords.chinese.ticks(NiceTicks(covering: 0...20000, about: 2)) == ["0", "10,000", "20,000"])
        #expect(ChartWords.chinese.ticks(NiceTicks(covering: -0.4...0, about: 2)) == ["-0.4", "-0.2", "0.0"])
    }

    @Test func `Large ticks carry the word for their magnitude`() {
        let ticks = NiceTicks(covering: 0...2.5e9, about: 5)
        #expect(ChartWords.chinese.ticks(ticks) == ["0", "5亿", "10亿", "15亿", "20亿", "25亿"])
        #expect(ChartWords.english.ticks(ticks) == ["0", "0.5bn", "1.0bn", "1.5bn", "2.0bn", "2.5bn"])
    }

    @Test func `A crowded time axis names the baseline and the last year`() {
        let scale = LinearScale(from: 2016, to: 2025, start: 0, end: 250)
        let years = YearTicks(2016...2025, on: scale, textWidth: 25, through: 2020)
        #expect(years.named == [2016, 2020, 2025])
        #expect(years.ticked == Array(2016...2025))
    }
}
