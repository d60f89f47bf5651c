public import Planning

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A point in time to the millisecond, UTC, in the years 1 to 9999; printed `2025-11-25T05:08:22.123Z`.
///
/// Printed moments order as texts.
public struct Moment: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z; leap seconds are not counted.
    public let milliseconds: Int64

    private static let range: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

    /// The moment of a count of milliseconds; the nearest one we can print when it lies outside the years 1 to 9999.
    public init(milliseconds: Int64) {
        self.milliseconds = min(max(milliseconds, Self.range.lowerBound), Self.range.upperBound)
    }

    /// The last millisecond of a day, in China Standard Time unless told otherwise.
    public init(endOf day: Day, hoursAheadOfUTC hours: Int = 8) {
        let next = Int64(day.daysSince1970) + 1
        self.init(milliseconds: next * 86_400_000 - Int64(hours) * 3_600_000 - 1)
    }

    /// Reads the printed form only.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 24, let day = Day(String(text.prefix(10))) else { return nil }
        let marks = [bytes[10], bytes[13], bytes[16], bytes[19], bytes[23]]
        guard marks.elementsEqual("T::.Z".utf8) else { return nil }
        let numbers = [bytes[11..<13], bytes[14..<16], bytes[17..<19], bytes[20..<23]].compactMap(Self.number)
        guard numbers.count == 4, numbers[0] < 24, numbers[1] < 60, numbers[2] < 60 else { return nil }
        let seconds = (numbers[0] * 60 + numbers[1]) * 60 + numbers[2]
        self.init(milliseconds: Int64(day.daysSince1970) * 86_400_000 + seconds * 1000 + numbers[3])
    }

    /// The machine's clock.
    public static func now() -> Moment {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// ISO 8601, UTC, with milliseconds.
    public var description: String {
        let days = (Double(milliseconds) / 86_400_000).rounded(.down)
        let rest = Int(milliseconds - Int64(days) * 86_400_000)
        let date = Day(daysSince1970: Int(days)).description
        let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { Self.padded($0, 2) }
        return date + "T" + clock.joined(separator: ":") + "." + Self.padded(rest % 1000, 3) + "Z"
    }

    /// Orders by time.
    public static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        guard digits.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
