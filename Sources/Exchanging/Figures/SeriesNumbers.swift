import Planning

/// The series of a file, numbered in the order in which they first came.
struct SeriesNumbers: Sendable {
    /// The series by number.
    private(set) var values: [Series] = []
    private let statistics: Int
    /// Where the numbers of an area's statistics on a basis start, by area and basis; -1 where none came.
    private var starts: [[Int32]] = []
    private var numbers: [Int32] = []
    private var last: (area: Int32, basis: Int32, start: Int32) = (-1, -1, -1)

    /// Makes room for so many statistics in each area.
    init(statistics: Int) { self.statistics = statistics }

    /// The number of a series by the numbers of its coordinates; nil for one that never came.
    @inline(__always)
    mutating func number(_ area: Int32, _ statistic: Int32, _ basis: Int32) -> Int32? {
        if area != last.area || basis != last.basis { last = (area, basis, start(area, basis)) }
        guard last.start >= 0 else { return nil }
        let number = numbers[Int(last.start &+ statistic)]
        return number < 0 ? nil : number
    }

    /// The number that each series has among others, given those of its coordinates there; -1 where it never came.
    func numbers(in other: SeriesNumbers, areas: [Int32], statistics: [Int32], bases: [Int32]) -> [Int32] {
        var found = [Int32](repeating: -1, count: values.count)
        for (area, starts) in starts.enumerated() {
            for (basis, start) in starts.enumerated() where start >= 0 {
                let there = other.start(areas[area], bases[basis])
                for statistic in statistics.indices where there >= 0 && statistics[statistic] >= 0 {
                    let mine = numbers[Int(start) + statistic]
                    if mine >= 0 { found[Int(mine)] = other.numbers[Int(there + statistics[statistic])] }
                }
            }
        }
        return found
    }

    private func start(_ area: Int32, _ basis: Int32) -> Int32 {
        guard area >= 0, basis >= 0, Int(area) < starts.count, Int(basis) < starts[Int(area)].count else { return -1 }
        return starts[Int(area)][Int(basis)]
    }

    /// Gives a new series the next number.
    mutating func enter(_ series: Series, _ area: Int32, _ statistic: Int32, _ basis: Int32) -> Int32 {
        while starts.count <= Int(area) { starts.append([]) }
        while starts[Int(area)].count <= Int(basis) { starts[Int(area)].append(-1) }
        if starts[Int(area)][Int(basis)] < 0 {
            starts[Int(area)][Int(basis)] = Int32(numbers.count)
            last = (-1, -1, -1)
            numbers.append(contentsOf: repeatElement(-1, count: statistics))
        }
        values.append(series)
        numbers[Int(starts[Int(area)][Int(basis)] + statistic)] = Int32(values.count - 1)
        return Int32(values.count - 1)
    }
}
