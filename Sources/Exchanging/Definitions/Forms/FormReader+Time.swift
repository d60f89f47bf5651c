import Planning
import Yams

extension FormReader {
    /// When reports are asked and due.
    struct Time {
        let rhythm: Statistic.Frequency
        let since: Period
        let until: Period?
        let due: DueRule
    }

    func readTime(_ entry: Entry, _ faults: inout DefinitionFaults) -> Time? {
        let rhythm: Statistic.Frequency? = entry.word("rhythm", &faults)
        let since = entry.period("from", &faults)
        let until = entry.period("through", &faults)
        let due = readDue(entry, &faults)
        guard let rhythm, let since else { return nil }
        let areRight = [("from", since), ("through", until)].map { isOf(rhythm, $1, at: entry[$0], &faults) }
        guard areRight.allSatisfy(\.self), let due else { return nil }
        if let until, until < since {
            faults.add(
                "period",
                Bilingual("报表止于其开始之前：\(since)至\(until)。", "The form ends (\(until)) before it starts (\(since))."),
                Bilingual("请核对 from 与 through。", "Check from and through."), at: entry["through"])
        }
        return Time(rhythm: rhythm, since: since, until: until, due: due)
    }

    private func isOf(
        _ rhythm: Statistic.Frequency, _ period: Period?, at node: Node?, _ faults: inout DefinitionFaults
    ) -> Bool {
        guard let period, period.kind != rhythm.periodKind else { return true }
        let example = Period(rhythm.periodKind, year: period.year).map { "\($0)" } ?? ""
        faults.add(
            "period",
            Bilingual("“\(period)”与报表的报送频率不符。", "“\(period)” is not a period of the form's rhythm."),
            Bilingual("请写成 \(example) 的形式。", "Write it as \(example)."), at: node)
        return false
    }

    private func readDue(_ form: Entry, _ faults: inout DefinitionFaults) -> DueRule? {
        guard let node = form["due"],
            let entry = Entry(node, keys: Keys(["day"], optional: ["months-after"]), &faults)
        else { return nil }
        let day = entry.number("day", &faults)
        let months = entry.isEmpty("months-after") ? 1 : entry.number("months-after", &faults)
        guard let day, let months else { return nil }
        if let due = DueRule(day: day, monthsAfter: months) { return due }
        faults.add(
            "due",
            Bilingual("没有“期后第\(months)个月\(day)日”这样的时限。", "There is no day \(day) of month \(months) after a period."),
            Bilingual(
                "day 应为1至31，months-after 应为0至12，例如 {day: 8, months-after: 1}。",
                "day is 1 to 31, months-after 0 to 12, as in {day: 8, months-after: 1}."), at: node)
        return nil
    }
}
