import Evaluating
import Testing

/// Vectors: DHIS2 `OutlierDetectionServiceModifiedZScoreTest` (VECTORS §4.4).
struct MedianDeviationTests {
    private let series: [Double] = [31, 34, 38, 81, 39, 33]
    private let seriesA: [Double] = [50, 51, 53, 59, 58, 55, 55, 52, 51, 58, 12, 91]
    private let seriesB: [Double] = [41, 48, 45, 46, 49, 41, 41, 49, 42, 47, 11, 87]

    private func near(_ value: Double?, _ expected: Double, _ tolerance: Double = 0.0005) -> Bool {
        value.map { abs($0 - expected) <= tolerance } ?? false
    }

    @Test func `Median, deviation, score and bounds are those of the vectors`() throws {
        let usual = try #require(MedianDeviation(of: series))
        #expect(usual.median == 36 && usual.deviation == 3)
        #expect(near(usual.score(of: 81), 10.1175))
        #expect(
            near(usual.bounds(at: 2).lowerBound, 27.104, 0.001) && near(usual.bounds(at: 2).upperBound, 44.895, 0.001))
    }

    @Test func `Threshold 2 finds exactly the two odd values of each series`() throws {
        for (series, odd) in [(seriesA, [12.0: -8.094, 91: 7.130]), (seriesB, [11.0: -6.649, 87: 7.998])] {
            let usual = try #require(MedianDeviation(of: series))
            #expect(Set(series.filter { abs(usual.score(of: $0)) > 2 }) == Set(odd.keys))
            for (value, score) in odd { #expect(near(usual.score(of: value), score), "\(value)") }
        }
    }

    @Test func `Nothing is usual among no values, or among equal ones`() {
        #expect(MedianDeviation(of: []) == nil)
        #expect(MedianDeviation(of: [5, 5, 5, 5, 9]) == nil)
    }
}
