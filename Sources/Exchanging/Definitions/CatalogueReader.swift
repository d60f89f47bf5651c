import Calculating
import Planning
import Yams

/// Reads `guiheng.yaml`.
struct CatalogueReader {
    private(set) var books: CodeBooks
    private(set) var imports: [String] = []
    /// The clauses that forms name, which are known only once the plans are read.
    private(set) var grounds: [(ground: FormItem.Ground, node: Node)] = []
    /// Where the formulas of calculated statistics stand.
    private var formulas: [Statistic.ID: Node] = [:]

    init(isOpen: Bool) { books = CodeBooks(isOpen: isOpen) }

    /// The definitions; nil after noting why they are incomplete.
    mutating func read(_ root: Node, _ faults: inout DefinitionFaults) -> Catalogue? {
        let keys = Keys(
            ["title", "areas", "bases", "statistics"],
            optional: ["english", "trees", "organizations", "imports", "calendar", "forms", "simulated"])
        guard let file = Entry(root, keys: keys, &faults) else { return nil }
        let title = file.bilingual("title", &faults)
        let isSimulated = file.truth("simulated", default: false, &faults)
        imports = readImports(file, &faults)
        let areas = file.list("areas", &faults).compactMap { readArea($0, &faults) }
        let trees = readTrees(file.list("trees", &faults), &faults)
        let organizations = file.list("organizations", &faults).compactMap { readOrganization($0, &faults) }
        let bases = file.list("bases", &faults).compactMap { readBasis($0, &faults) }
        let statistics = readStatistics(file.list("statistics", &faults), &faults)
        var forms = FormReader(books: books, statistics: statistics, organizations: organizations)
        let read = forms.read(file.list("forms", &faults), &faults)
        grounds = forms.grounds
        let calendar = CalendarReader.read(file["calendar"], &faults)
        guard let title, let isSimulated, !faults.hasErrors else { return nil }
        let catalogue = Catalogue(
            title: title, areas: areas, trees: trees, organizations: organizations, bases: bases,
            statistics: statistics, forms: read.map(\.form), calendar: calendar, isSimulated: isSimulated)
        checkFormulas(of: catalogue, &faults)
        FormFormulas(catalogue).check(read, &faults)
        return faults.hasErrors ? nil : catalogue
    }

    /// Reads the formulas of calculated statistics, which need all names; a circle is noted at its first statistic.
    private func checkFormulas(of catalogue: Catalogue, _ faults: inout DefinitionFaults) {
        for fault in CalculatedStatistics.read(catalogue).faults {
            let node = fault.statistic.flatMap { formulas[$0] }
            faults.add("formula", fault.message(in: catalogue), fault.remedy, at: node)
        }
    }

    private func readImports(_ file: Entry, _ faults: inout DefinitionFaults) -> [String] {
        let paths = file.texts("imports", &faults)
        for path in paths where !Self.isInside(path) {
            faults.add(
                "path", Bilingual("“\(path)”不是工作区内的文件。", "“\(path)” is not a file of the workspace."),
                Bilingual("请写相对路径，例如 data/history.csv。", "Write a relative path such as data/history.csv."),
                at: file["imports"])
        }
        return paths
    }

    private static func isInside(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !path.contains("\\") && !path.contains(":") && parts.allSatisfy { !["", ".", ".."].contains($0) }
    }

    private mutating func readArea(_ node: Node, _ faults: inout DefinitionFaults) -> Area? {
        let keys = Keys(["code", "name", "level"], optional: ["english", "aliases"])
        guard let entry = Entry(node, keys: keys, &faults) else { return nil }
        let id = entry.code("code", as: Area.self, &faults)
        let name = entry.bilingual("name", &faults)
        let level: Area.Level? = entry.word("level", &faults)
        let aliases = entry.texts("aliases", &faults)
        guard let id, let name else { return nil }
        books.areas.register(id, names: [name.chinese, name.english] + aliases, at: node, &faults)
        return level.map { Area(id: id, name: name, aliases: aliases, level: $0) }
    }

    private mutating func readOrganization(_ node: Node, _ faults: inout DefinitionFaults) -> Organization? {
        let keys = Keys(["code", "name", "kind"], optional: ["english", "aliases", "area"])
        guard let entry = Entry(node, keys: keys, &faults) else { return nil }
        let id = entry.code("code", as: Organization.self, &faults)
        let name = entry.bilingual("name", &faults)
        let kind: Organization.Kind? = entry.word("kind", &faults)
        let area = entry.code("area", as: Area.self, &faults)
        let aliases = entry.texts("aliases", &faults)
        books.areas.check(area, at: entry["area"], &faults)
        guard let id, let name else { return nil }
        books.organizations.register(id, names: [name.chinese, name.english] + aliases, at: node, &faults)
        return kind.map { Organization(id: id, name: name, aliases: aliases, kind: $0, area: area) }
    }

    private mutating func readBasis(_ node: Node, _ faults: inout DefinitionFaults) -> Basis? {
        let keys = Keys(["code", "name"], optional: ["english", "coverage", "price", "frame", "attribution"])
        guard let entry = Entry(node, keys: keys, &faults) else { return nil }
        let id = entry.code("code", as: Basis.self, &faults)
        let name = entry.bilingual("name", &faults)
        let coverage = entry.word("coverage", default: Basis.Coverage.unstated, &faults)
        let price = entry.word("price", default: Basis.Price.unstated, &faults)
        let frame = entry.word("frame", default: Basis.Frame.unstated, &faults)
        let attribution = entry.word("attribution", default: Basis.Attribution.unstated, &faults)
        guard let id, let name else { return nil }
        books.bases.register(id, names: [name.chinese, name.english], at: node, &faults)
        guard let coverage, let price, let frame, let attribution else { return nil }
        return Basis(id: id, name: name, coverage: coverage, price: price, frame: frame, attribution: attribution)
    }

    private mutating func readStatistics(_ nodes: [Node], _ faults: inout DefinitionFaults) -> [Statistic] {
        let drafts = nodes.compactMap { StatisticDraft($0, &faults) }
        for draft in drafts { draft.register(in: &books, &faults) }
        for draft in drafts { draft.checkReferences(books, &faults) }
        let statistics = drafts.compactMap(\.statistic)
        for draft in drafts { if let id = draft.id { formulas[id] = draft.entry["formula"] } }
        for draft in drafts {
            draft.checkUnit(among: statistics, &faults)
            draft.checkTotal(among: statistics, &faults)
        }
        return statistics
    }
}
