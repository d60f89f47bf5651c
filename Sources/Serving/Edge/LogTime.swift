import FoundationEssentials
import Planning

/// A moment as log lines show it, UTC with milliseconds; a hundredth of what a date formatter takes.
struct LogTime {
    private let milliseconds: Int

    init(_ date: Date) {
        milliseconds = Int((date.timeIntervalSince1970 * 1000).rounded(.down))
    }

    /// As in `2026-11-25T18:39:45.510Z`.
    var text: String {
        let days = milliseconds >= 0 ? milliseconds / 86_400_000 : (milliseconds - 86_399_999) / 86_400_000
        let rest = milliseconds - days * 86_400_000
        let time = [(rest / 3_600_000, ":"), (rest / 60_000 % 60, ":"), (rest / 1000 % 60, ".")]
            .map { number, mark in Self.padded(number, 2) + mark }.joined()
        return "\(Day(daysSince1970: days))T\(time)\(Self.padded(rest % 1000, 3))Z"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
