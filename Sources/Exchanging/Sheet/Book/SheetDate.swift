public import Planning

/// A date of a workbook with what is shown of it.
public struct SheetDate: Hashable, Sendable, CustomStringConvertible {
    /// The smallest part that is shown.
    public enum Precision: Sendable {
        /// 2024-03-01.
        case day
        /// 2024-03, which is also what becomes of `2024-3` typed into a cell.
        case month
        /// 2024.
        case year
    }

    /// The day that is stored.
    public let day: Day
    /// The smallest part that is shown.
    public let precision: Precision

    /// A day, and what is shown of it.
    public init(_ day: Day, precision: Precision) {
        self.day = day
        self.precision = precision
    }

    /// What is shown, in the notation of files: `2024-03-01`, `2024-03` or `2024`.
    public var description: String {
        let whole = day.description
        switch precision {
        case .day: return whole
        case .month: return String(whole.prefix(7))
        case .year: return String(whole.prefix(4))
        }
    }

    /// The day of a serial number; nil where there is none.
    ///
    /// Workbooks count days from 1900, with a 29 February 1900 that never was, or from 1904.
    /// Source: ECMA-376-1 §18.17.4.1.
    static func day(serial: Int, is1904: Bool) -> Day? {
        let days1970: Int
        if is1904 {
            days1970 = serial - 24_107
        } else {
            guard serial >= 1, serial != 60 else { return nil }
            days1970 = serial - (serial < 60 ? 25_568 : 25_569)
        }
        return (0...2_958_465).contains(serial) ? Day(daysSince1970: days1970) : nil
    }
}
