import Calculating
import Planning

/// The sums and counts of everything that is derived, to be held against those of another program.
struct DerivedSums {
    private(set) var sums = [Double](repeating: 0, count: 4)
    private(set) var counts = [Double](repeating: 0, count: 4)
    private let groups: [Int]

    /// For each formula, which of the sums it belongs to.
    init(groups: [Int]) { self.groups = groups }

    mutating func add(_ formula: Int, _ values: UnsafeBufferPointer<Double>) {
        var sum = SIMD4<Double>(repeating: 0)
        var count = sum
        var place = 0
        // Four at a time and without a branch: a missing value would else cost more than one that is there.
        while place < values.count {
            var four = SIMD4<Double>(repeating: .nan)
            for lane in 0..<min(4, values.count - place) { four[lane] = values[place + lane] }
            let isThere = four .== four
            sum += four.replacing(with: 0, where: .!isThere)
            count.replace(with: count + 1, where: isThere)
            place += 4
        }
        sums[groups[formula]] += sum.sum()
        counts[groups[formula]] += count.sum()
    }

    /// Names as the reference has them; growth as a fraction.
    var fields: [(String, Double)] {
        [
            ("sum_yoy", sums[0] / 100), ("n_yoy", counts[0]), ("sum_ytd", sums[1]), ("n_ytd", counts[1]),
            ("sum_ytd_yoy", sums[2] / 100), ("n_ytd_yoy", counts[2]), ("sum_ratio", sums[3]), ("n_ratio", counts[3]),
        ]
    }
}
