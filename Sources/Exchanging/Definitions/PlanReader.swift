import Planning
import Yams

/// Reads one file of `plans/`.
struct PlanReader {
    let books: CodeBooks
    var sections = CodeBook("章节", "section")
    var indicators = CodeBook("指标", "indicator")
    var clauses = CodeBook("条文", "clause")
    var numbers: [Int: Int] = [:]

    init(books: CodeBooks) { self.books = books }

    private static let keys = Keys(
        ["code", "title", "document-number", "issuer", "issued", "years", "area", "sections", "indicators"],
        optional: ["english", "clauses", "goals"])

    /// The plan; nil after noting why it is incomplete.
    mutating func read(_ root: Node, _ faults: inout DefinitionFaults) -> Plan? {
        guard let file = Entry(root, keys: Self.keys, &faults) else { return nil }
        let id = file.code("code", as: Plan.self, &faults)
        let title = file.bilingual("title", &faults)
        let number = file.text("document-number", &faults)
        let issuer = file.text("issuer", &faults)
        let issued = file.day("issued", &faults)
        let frame = readFrame(file, &faults)
        let sections = file.list("sections", &faults).flatMap { readSection($0, below: nil, &faults) }
        let parts = frame.map { readParts(file, $0, &faults) }
        guard let id, let title, let number, let issuer, let issued, let frame, let parts else { return nil }
        guard !faults.hasErrors else { return nil }
        return Plan(
            id: id, title: title, documentNumber: number, issuer: issuer, issued: issued, years: frame.years,
            area: frame.area, sections: sections, clauses: parts.clauses, indicators: parts.indicators,
            goals: parts.goals)
    }

    /// The years and the area of the plan, which its indicators have when they state none.
    struct Frame {
        let years: ClosedRange<Int>
        let area: Area.ID

        /// The year before the plan starts.
        var baseline: Period? { Period(.year, year: years.lowerBound - 1) }
    }

    private func readFrame(_ file: Entry, _ faults: inout DefinitionFaults) -> Frame? {
        let area = file.code("area", as: Area.self, &faults)
        books.areas.check(area, at: file["area"], &faults)
        guard let period = file.period("years", &faults) else { return nil }
        switch period.kind {
        case .year, .span: break
        default:
            faults.add(
                "years", Bilingual("规划期应为整年。", "A plan covers whole years."),
                Bilingual("例如 2021/2025。", "For example 2021/2025."), at: file["years"])
            return nil
        }
        return area.map { Frame(years: period.year...period.lastDay.year, area: $0) }
    }

    private mutating func readParts(
        _ file: Entry, _ frame: Frame, _ faults: inout DefinitionFaults
    ) -> (indicators: [Indicator], clauses: [Clause], goals: [Goal]) {
        let indicators = file.list("indicators", &faults).compactMap { readIndicator($0, frame, &faults) }
        let clauses = file.list("clauses", &faults).compactMap { readClause($0, &faults) }
        let goals = file.list("goals", &faults).compactMap { readGoal($0, frame, &faults) }
        return (indicators, clauses, goals)
    }

    private mutating func readSection(
        _ node: Node, below parent: Section.ID?, _ faults: inout DefinitionFaults
    ) -> [Section] {
        let keys = Keys(["code", "number", "title"], optional: ["english", "sections"])
        guard let entry = Entry(node, keys: keys, &faults) else { return [] }
        let id = entry.code("code", as: Section.self, &faults)
        let number = entry.text("number", &faults)
        let title = entry.bilingual("title", &faults)
        if let id { sections.register(id, at: node, &faults) }
        let below = entry.list("sections", &faults).flatMap { readSection($0, below: id, &faults) }
        guard let id, let number, let title else { return below }
        return [Section(id: id, number: number, title: title, parent: parent)] + below
    }

    private mutating func readClause(_ node: Node, _ faults: inout DefinitionFaults) -> Clause? {
        let keys = Keys(["code", "section", "kind", "subject"], optional: ["english", "indicators"])
        guard let entry = Entry(node, keys: keys, &faults) else { return nil }
        let id = entry.code("code", as: Clause.self, &faults)
        let section = entry.code("section", as: Section.self, &faults)
        let kind: Clause.Kind? = entry.word("kind", &faults)
        let subject = entry.bilingual("subject", &faults)
        let measures = entry.list("indicators", &faults).compactMap { readMeasure($0, &faults) }
        sections.check(section, at: entry["section"], &faults)
        if let id { clauses.register(id, at: node, &faults) }
        guard let id, let section, let kind, let subject else { return nil }
        return Clause(id: id, section: section, kind: kind, subject: subject, indicators: measures)
    }

    private func readMeasure(_ node: Node, _ faults: inout DefinitionFaults) -> Indicator.ID? {
        guard let text = Entry.text(node, "indicators", &faults) else { return nil }
        let id: Indicator.ID? = Entry.code(text, at: node, &faults)
        indicators.check(id, at: node, &faults)
        return id
    }
}
