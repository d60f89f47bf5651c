/// Which days are worked (工作日历): weekdays, without holidays (法定节假日), with the weekends worked instead (调休).
public struct WorkCalendar: Hashable, Sendable {
    /// Days off, whatever the day of the week.
    public let holidays: Set<Day>
    /// Saturdays and Sundays that are worked.
    public let workingWeekends: Set<Day>

    /// A calendar by its exceptions from Monday to Friday; a day that is in both is worked.
    public init(holidays: Set<Day> = [], workingWeekends: Set<Day> = []) {
        self.holidays = holidays
        self.workingWeekends = workingWeekends
    }

    /// Whether a day is worked.
    public func isWorking(_ day: Day) -> Bool {
        workingWeekends.contains(day) || !(day.isWeekend || holidays.contains(day))
    }

    /// The day itself if it is worked, or else the next one that is.
    public func workingDay(onOrAfter day: Day) -> Day {
        // No calendar has a year without work; the bound keeps one that says so harmless.
        (0..<366).lazy.map { Day(daysSince1970: day.daysSince1970 + $0) }.first(where: isWorking) ?? day
    }

    /// How many working days lie behind one day, up to another and including it; 0 when that is not later.
    public func workingDays(after first: Day, through last: Day) -> Int {
        guard first < last else { return 0 }
        return (first.daysSince1970 + 1...last.daysSince1970).count { isWorking(Day(daysSince1970: $0)) }
    }
}

extension Day {
    /// Whether it is a Saturday or Sunday.
    public var isWeekend: Bool {
        // 1970-01-01 was a Thursday.
        let weekday = ((daysSince1970 + 3) % 7 + 7) % 7
        return weekday >= 5
    }
}
