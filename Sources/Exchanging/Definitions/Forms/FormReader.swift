import Planning
import Yams

/// Reads `forms` of `guiheng.yaml`, once everything that forms refer to is read.
struct FormReader {
    /// A form with the places of its items in the file.
    struct Located {
        let form: Form
        let items: [(item: FormItem, node: Node)]
        let checks: [(check: FormCheck, entry: Entry)]
    }

    let books: CodeBooks
    let statistics: [Statistic.ID: Statistic]
    let organizations: [Organization.ID: Organization]
    /// Clauses that items name, checked once the plans are read.
    private(set) var grounds: [(ground: FormItem.Ground, node: Node)] = []

    init(books: CodeBooks, statistics: [Statistic], organizations: [Organization]) {
        self.books = books
        self.statistics = Dictionary(statistics.map { ($0.id, $0) }) { first, _ in first }
        self.organizations = Dictionary(organizations.map { ($0.id, $0) }) { first, _ in first }
    }

    private static let keys = Keys(
        ["code", "name", "reporters", "reviewers", "rhythm", "from", "due", "items"],
        optional: ["english", "instructions", "instructions-english", "area", "through", "checks"])

    /// All forms, with what two of them ask alike noted.
    mutating func read(_ nodes: [Node], _ faults: inout DefinitionFaults) -> [Located] {
        var book = CodeBook("报表", "form")
        var forms: [Located] = []
        for node in nodes {
            if let form = readForm(node, &book, &faults) { forms.append(form) }
        }
        if !faults.hasErrors { FormOverlap(forms, organizations).note(&faults) }
        return forms
    }

    private mutating func readForm(
        _ node: Node, _ book: inout CodeBook, _ faults: inout DefinitionFaults
    ) -> Located? {
        guard let entry = Entry(node, keys: Self.keys, &faults) else { return nil }
        let id = entry.code("code", as: Form.self, &faults)
        let name = entry.bilingual("name", &faults)
        if let id, let name { book.register(id, names: [name.chinese, name.english], at: node, &faults) }
        let instructions = entry.bilingual("instructions", english: "instructions-english", &faults)
        let time = readTime(entry, &faults)
        let people = readPeople(entry, &faults)
        let items = readItems(entry, time?.rhythm, &faults)
        let checks = readChecks(entry, items.map(\.item), &faults)
        guard let id, let name, let time, let people else { return nil }
        let form = Form(
            id: id, name: name, instructions: instructions ?? Bilingual("", ""), reporters: people.reporters,
            place: people.place, reviewers: people.reviewers, rhythm: time.rhythm, since: time.since,
            until: time.until, due: time.due, items: items.map(\.item), checks: checks.map(\.check))
        return Located(form: form, items: items, checks: checks)
    }

    mutating func note(_ ground: FormItem.Ground, at node: Node) { grounds.append((ground, node)) }
}
