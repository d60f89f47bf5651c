import Planning
import Yams

extension PlanReader {
    func readAim(
        _ entry: Entry, _ frame: Frame, _ faults: inout DefinitionFaults
    ) -> (target: Target, year: Int, baseline: Period)? {
        let target = readTarget(entry, &faults)
        let year = entry.isEmpty("target-year") ? frame.years.upperBound : entry.number("target-year", &faults)
        let baseline = entry.isEmpty("baseline") ? frame.baseline : entry.period("baseline", &faults)
        if let year, !frame.years.contains(year) { noteOutside("\(year)", frame, at: entry["target-year"], &faults) }
        guard let target, let year, let baseline else { return nil }
        if baseline.lastDay.year >= year { noteLateBaseline(baseline, year, at: entry["baseline"], &faults) }
        return (target, year, baseline)
    }

    private func readTarget(_ entry: Entry, _ faults: inout DefinitionFaults) -> Target? {
        guard let node = entry["target"] else { return nil }
        let target = TargetReading.read(node, &faults)
        if case .relative(let statistic, _) = target { books.statistics.check(statistic, at: node, &faults) }
        return target
    }

    func readGoal(_ node: Node, _ frame: Frame, _ faults: inout DefinitionFaults) -> Goal? {
        let keys = Keys(["statistic", "period", "target", "source", "grade"], optional: ["area", "note"])
        guard let entry = Entry(node, keys: keys, &faults) else { return nil }
        let statistic = entry.code("statistic", as: Statistic.self, &faults)
        let area = entry.isEmpty("area") ? frame.area : entry.code("area", as: Area.self, &faults)
        let period = entry.period("period", &faults)
        let target = readTarget(entry, &faults)
        let source = readSource(entry, &faults)
        books.statistics.check(statistic, at: entry["statistic"], &faults)
        books.areas.check(area, at: entry["area"], &faults)
        if let period, !frame.years.contains(period.lastDay.year) {
            noteOutside("\(period)", frame, at: entry["period"], &faults)
        }
        guard let statistic, let area, let period, let target, let source else { return nil }
        return Goal(statistic: statistic, area: area, period: period, target: target, source: source)
    }

    private func readSource(_ entry: Entry, _ faults: inout DefinitionFaults) -> Source? {
        let citation = entry.text("source", &faults)
        let text = entry.text("grade", &faults)
        let note = entry.text("note", &faults) ?? ""
        guard let citation, let text else { return nil }
        guard let grade = Source.Grade(rawValue: text) else {
            faults.add("grade", .grade(text), at: entry["grade"])
            return nil
        }
        return Source(citation: citation, grade: grade, note: note)
    }

    func readAssignee(_ node: Node, _ faults: inout DefinitionFaults) -> Assignee? {
        guard let mapping = node.mapping, mapping.count == 1, let (key, value) = mapping.first else {
            return refuseAssignee("", at: node, &faults)
        }
        guard let text = Entry.text(value, "responsible", &faults) else { return nil }
        switch key.scalar?.string ?? "" {
        case "area":
            let id: Area.ID? = Entry.code(text, at: value, &faults)
            books.areas.check(id, at: value, &faults)
            return id.map { .area($0) }
        case "organization":
            let id: Organization.ID? = Entry.code(text, at: value, &faults)
            books.organizations.check(id, at: value, &faults)
            return id.map { .organization($0) }
        case let other: return refuseAssignee(other, at: key, &faults)
        }
    }

    private func refuseAssignee(_ key: String, at node: Node, _ faults: inout DefinitionFaults) -> Assignee? {
        let what = key.isEmpty ? Bilingual("此处", "this") : Bilingual("“\(key)”", "“\(key)”")
        faults.add(
            "responsible",
            Bilingual(
                "目标只能落实到地区（area）或单位（organization），不能落实到\(what.chinese)；依照统计法，不得向企业下达数据指标。",
                "A target is given to an area or an organization, not to \(what.english): "
                    + "the statistics law forbids giving figures to enterprises."),
            Bilingual(
                "请写 {area: 代码} 或 {organization: 代码}。", "Write {area: code} or {organization: code}."), at: node)
        return nil
    }

    private func noteOutside(
        _ text: String, _ frame: Frame, at node: Node?, _ faults: inout DefinitionFaults
    ) {
        let (first, last) = (frame.years.lowerBound, frame.years.upperBound)
        faults.add(
            "targetYear", Bilingual("\(text) 不在规划期内。", "\(text) is outside the plan."),
            Bilingual("请写 \(first) 至 \(last) 之间的年份。", "Write a year from \(first) to \(last)."), at: node)
    }

    private func noteLateBaseline(
        _ baseline: Period, _ year: Int, at node: Node?, _ faults: inout DefinitionFaults
    ) {
        faults.add(
            "baseline",
            Bilingual(
                "基期 \(baseline) 不早于目标年 \(year)。", "The baseline \(baseline) is not before the target year \(year)."),
            Bilingual("基期通常是规划期的前一年。", "It usually is the year before the plan."), at: node)
    }
}
