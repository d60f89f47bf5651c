/// When a report is due (报送时限): a day of a month after the period's end.
public struct DueRule: Hashable, Sendable {
    /// The day of the month; the last one of shorter months.
    public let day: Int
    /// How many months after that in which the period ends.
    public let monthsAfter: Int

    /// Day 1 to 31 of one of the 12 months that follow, or of the month in which the period ends; nil otherwise.
    public init?(day: Int, monthsAfter: Int = 1) {
        guard (1...31).contains(day), (0...12).contains(monthsAfter) else { return nil }
        self.day = day
        self.monthsAfter = monthsAfter
    }

    /// The day of the calendar, before it moves to a working day.
    public func day(after period: Period) -> Day {
        let end = period.lastDay
        let month = end.year * 12 + end.month - 1 + monthsAfter
        let last = Day.last(of: month % 12 + 1, in: month / 12)
        return Day(year: last.year, month: last.month, day: min(day, last.day)) ?? last
    }
}
