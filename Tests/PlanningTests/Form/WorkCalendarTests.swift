import Planning
import Testing

/// 国务院办公厅关于2024年部分节假日安排的通知: 清明 4月4日至6日放假，4月7日（星期日）上班; 国庆 10月1日至7日，9月29日、10月12日上班.
struct WorkCalendarTests {
    private let calendar = WorkCalendar(
        holidays: Set(
            ["2024-04-04", "2024-04-05", "2024-04-06"].compactMap { Day($0) }
                + (1...7).compactMap { Day(year: 2024, month: 10, day: $0) }),
        workingWeekends: Set(["2024-04-07", "2024-09-29", "2024-10-12"].compactMap { Day($0) }))

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test(arguments: [
        ("2024-04-03", "2024-04-03"), ("2024-04-04", "2024-04-07"), ("2024-04-06", "2024-04-07"),
        ("2024-10-01", "2024-10-08"), ("2024-10-12", "2024-10-12"), ("2024-10-13", "2024-10-14"),
        ("2024-06-08", "2024-06-10"),
    ])
    func `A day that is not worked moves to the next one that is`(from: String, to: String) throws {
        #expect(calendar.workingDay(onOrAfter: try day(from)).description == to)
    }

    @Test func `Working days are counted behind the first day and with the last`() throws {
        #expect(calendar.workingDays(after: try day("2024-04-03"), through: try day("2024-04-08")) == 2)
        #expect(calendar.workingDays(after: try day("2024-04-08"), through: try day("2024-04-08")) == 0)
        #expect(calendar.workingDays(after: try day("2024-04-09"), through: try day("2024-04-08")) == 0)
        #expect(calendar.workingDays(after: try day("2024-09-28"), through: try day("2024-10-08")) == 3)
    }

    @Test func `Saturdays and Sundays are weekends in every century`() throws {
        for (text, isWeekend) in [
            ("2024-04-06", true), ("2024-04-07", true), ("2024-04-08", false), ("1969-12-28", true),
            ("1970-01-01", false), ("1950-01-01", true), ("1950-01-02", false),
        ] {
            #expect(try day(text).isWeekend == isWeekend, "\(text)")
        }
    }

    @Test func `A calendar without any work does not hang`() throws {
        let start = try day("2024-01-01")
        let never = WorkCalendar(holidays: Set((0..<400).map { Day(daysSince1970: start.daysSince1970 + $0) }))
        #expect(never.workingDay(onOrAfter: start) == start)
    }
}
