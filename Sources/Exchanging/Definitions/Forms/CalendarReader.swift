import Planning
import Yams

/// Reads `calendar` of `guiheng.yaml`: single days, or spans of days as `{from, through}`.
enum CalendarReader {
    private static let keys = Keys([], optional: ["holidays", "working-days"])
    /// No holiday is longer; more days are a slip of the year.
    private static let longest = 31

    static func read(_ node: Node?, _ faults: inout DefinitionFaults) -> WorkCalendar {
        guard let node, let entry = Entry(node, keys: keys, &faults) else { return WorkCalendar() }
        let holidays = entry.list("holidays", &faults).flatMap { days($0, &faults) }
        let working = entry.list("working-days", &faults)
        for node in working {
            for day in days(node, &faults) where !day.isWeekend { noteWeekday(day, at: node, &faults) }
        }
        var unheard = faults
        return WorkCalendar(
            holidays: Set(holidays), workingWeekends: Set(working.flatMap { days($0, &unheard) }))
    }

    private static func days(_ node: Node, _ faults: inout DefinitionFaults) -> [Day] {
        guard node.mapping != nil else {
            guard let text = Entry.text(node, "holidays", &faults) else { return [] }
            if let day = Day(text) { return [day] }
            faults.add(
                "day", Bilingual("“\(text.prefix(40))”不是日期。", "“\(text.prefix(40))” is not a day."),
                Bilingual(
                    "请写成 2026-10-01，或 {from: 2026-10-01, through: 2026-10-07}。",
                    "Write 2026-10-01, or {from: 2026-10-01, through: 2026-10-07}."), at: node)
            return []
        }
        guard let entry = Entry(node, keys: Keys(["from", "through"]), &faults) else { return [] }
        guard let from = entry.day("from", &faults), let through = entry.day("through", &faults) else { return [] }
        let count = through.daysSince1970 - from.daysSince1970 + 1
        guard (1...longest).contains(count) else {
            faults.add(
                "day",
                Bilingual("\(from)至\(through)不是一段假期。", "\(from) to \(through) is no span of days off."),
                Bilingual("起止日期应先后有序，且不超过\(longest)天。", "The days must be in order and at most \(longest)."),
                at: node)
            return []
        }
        return (0..<count).map { Day(daysSince1970: from.daysSince1970 + $0) }
    }

    private static func noteWeekday(_ day: Day, at node: Node, _ faults: inout DefinitionFaults) {
        faults.add(
            "day", Bilingual("\(day)不是周六或周日，无需写作调休上班日。", "\(day) is no Saturday or Sunday and is worked anyway."),
            Bilingual("请核对日期；调休上班日只写周末。", "Check the day; list only weekends that are worked."), at: node)
    }
}
