/// The years of a time axis: every year has a tick while they are few, and those are named that do not touch the next.
struct YearTicks: Hashable, Sendable {
    /// The years with a tick.
    let ticked: [Int]
    /// The years that are written.
    let named: [Int]

    /// The ticks of a time span on its scale; the last year is always named, and so is the year `special` if a round
    /// step leads to it.
    init(_ times: ClosedRange<Double>, on x: LinearScale, textWidth: Double, through special: Int?) {
        guard times.lowerBound > -9999, times.upperBound < 9999 else {
            (ticked, named) = ([], [])
            return
        }
        let first = Int(times.lowerBound.rounded(.up))
        let last = max(first, Int(times.upperBound.rounded(.down)))
        let year = abs(x(times.lowerBound + 1) - x(times.lowerBound))
        let fitting = YearTicks.steps.filter { year * Double($0) >= textWidth + 7 || first == last }
        let hitting = fitting.first { step in special.map { (last - $0) % step == 0 } ?? true }
        let step = hitting ?? fitting.first ?? 20000
        let regular = Array(stride(from: last, through: first, by: -step).reversed())
        let hasRoom = regular.first.map { $0 > first && Double($0 - first) * year >= textWidth + 7 } ?? false
        named = hasRoom ? [first] + regular : regular
        ticked = last - first <= 40 ? Array(first...last) : named
    }

    private static let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
}
