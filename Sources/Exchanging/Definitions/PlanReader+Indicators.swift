import Planning
import Yams

extension PlanReader {
    private static let indicatorKeys = Keys(
        ["code", "number", "name", "wording", "section", "statistic", "target"],
        optional: [
            "english", "basis", "area", "target-year", "baseline", "nature", "effort", "schedule", "responsible",
            "note", "note-english",
        ])

    mutating func readIndicator(
        _ node: Node, _ frame: Frame, _ faults: inout DefinitionFaults
    ) -> Indicator? {
        guard let entry = Entry(node, keys: Self.indicatorKeys, &faults) else { return nil }
        let id = entry.code("code", as: Indicator.self, &faults)
        if let id { indicators.register(id, at: node, &faults) }
        let number = readNumber(entry, &faults)
        let words = readWords(entry, &faults)
        let series = readSeries(entry, frame, &faults)
        let aim = readAim(entry, frame, &faults)
        let nature: Indicator.Nature? = entry.word("nature", &faults)
        let effort = entry.word("effort", default: Indicator.Effort.firm, &faults)
        let schedule = readSchedule(entry, &faults)
        let responsible = entry.list("responsible", &faults).compactMap { readAssignee($0, &faults) }
        let note = entry.bilingual("note", english: "note-english", &faults) ?? Bilingual("", "")
        guard let id, let number, let words, let series, let aim, let effort, let schedule else { return nil }
        return Indicator(
            id: id, number: number, name: words.name, wording: words.wording, section: words.section,
            statistic: series.statistic, basis: series.basis, area: series.area, target: aim.target,
            targetYear: aim.year, baseline: aim.baseline, nature: nature, effort: effort, schedule: schedule,
            responsible: responsible, note: note)
    }

    private mutating func readNumber(_ entry: Entry, _ faults: inout DefinitionFaults) -> Int? {
        guard let number = entry.number("number", &faults) else { return nil }
        let line = entry.node.mark?.line ?? 0
        if let first = numbers.updateValue(line, forKey: number) {
            faults.add(
                "duplicate",
                Bilingual(
                    "指标序号 \(number) 在第 \(first) 行已经用过。",
                    "The number \(number) was used on line \(first) already."),
                Bilingual("请按原表编号。", "Number them as the plan's table does."), at: entry["number"])
        }
        return number
    }

    private func readWords(
        _ entry: Entry, _ faults: inout DefinitionFaults
    ) -> (name: Bilingual, wording: String, section: Section.ID)? {
        let name = entry.bilingual("name", &faults)
        let wording = entry.text("wording", &faults)
        let section = entry.code("section", as: Section.self, &faults)
        sections.check(section, at: entry["section"], &faults)
        guard let name, let wording, let section else { return nil }
        return (name, wording, section)
    }

    private func readSeries(
        _ entry: Entry, _ frame: Frame, _ faults: inout DefinitionFaults
    ) -> (statistic: Statistic.ID, basis: Basis.ID, area: Area.ID)? {
        let statistic = entry.code("statistic", as: Statistic.self, &faults)
        let stated = entry.code("basis", as: Basis.self, &faults)
        let area = entry.isEmpty("area") ? frame.area : entry.code("area", as: Area.self, &faults)
        books.statistics.check(statistic, at: entry["statistic"], &faults)
        books.bases.check(stated, at: entry["basis"], &faults)
        books.areas.check(area, at: entry["area"], &faults)
        guard let statistic, let area, let basis = stated ?? books.basisOfStatistic[statistic] else { return nil }
        return (statistic, basis, area)
    }

    private func readSchedule(_ entry: Entry, _ faults: inout DefinitionFaults) -> Schedule? {
        guard let node = entry["schedule"] else { return Schedule() }
        guard let schedule = Entry(node, keys: Keys([], optional: ["path", "within-year"]), &faults) else { return nil }
        let path = schedule.word("path", default: Schedule().path, &faults)
        let withinYear = schedule.word("within-year", default: Schedule().withinYear, &faults)
        guard let path, let withinYear else { return nil }
        return Schedule(path: path, withinYear: withinYear)
    }
}
