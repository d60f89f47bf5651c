import Calculating
import Planning

/// Reads a query from parameters, collecting every fault.
struct QueryReading {
    let parameters: QueryParameters
    let catalogue: Catalogue
    let plans: [Plan]
    var faults: [QueryFault] = []

    init(_ parameters: QueryParameters, _ catalogue: Catalogue, _ plans: [Plan]) {
        self.parameters = parameters
        self.catalogue = catalogue
        self.plans = plans
    }

    mutating func query() throws(QueryRefusal) -> FigureQuery {
        let subjects = subjects()
        var query = FigureQuery(subjects, periods())
        query.tree = tree()
        query.areas = areas()
        query.bases = bases()
        query.measures = measures()
        query.window = window(query)
        guard faults.isEmpty else { throw QueryRefusal(faults) }
        return query
    }

    /// The one value of a parameter; a second one is a fault.
    mutating func single(_ name: String) -> String? {
        let values = parameters.values(name)
        if values.count > 1 {
            faults.append(
                QueryFault(
                    name, values.joined(separator: " "), Bilingual("参数重复。", "The parameter stands more than once."),
                    Bilingual("只写一次。", "Write it once.")))
        }
        return values.first
    }

    /// A whole number within limits.
    mutating func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = single(name) else { return nil }
        if let number = text.utf8.count <= 10 ? Int(text) : nil, range.contains(number) { return number }
        faults.append(
            QueryFault(
                name, text, Bilingual("须为整数。", "A whole number is wanted."),
                Bilingual(
                    "请写\(range.lowerBound)至\(range.upperBound)。", "Write \(range.lowerBound) to \(range.upperBound).")))
        return nil
    }

    private mutating func areas() -> [FigureQuery.AreaChoice] {
        let items = parameters.items("area")
        return items.isEmpty ? [.own] : items.compactMap { area($0) }
    }

    private mutating func area(_ item: String) -> FigureQuery.AreaChoice? {
        let parts = item.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("below", 2): return known(parts[1], in: item).map { .children(of: $0) }
        case ("level", 2): return level(parts[1], in: item)
        default: return known(item, in: item).map { .one($0) }
        }
    }

    private mutating func known(_ name: String, in item: String) -> Area.ID? {
        if let area = catalogue.area(named: name) { return area.id }
        let names = catalogue.areas.flatMap { [$0.id.code, $0.name.chinese, $0.name.english] + $0.aliases }
        faults.append(.unknown("area", name, Bilingual("地区", "area"), among: names))
        return nil
    }

    private mutating func level(_ name: String, in item: String) -> FigureQuery.AreaChoice? {
        if let level = Area.Level(rawValue: name) { return .level(level) }
        faults.append(
            .unknown("area", item, Bilingual("层级", "level"), among: Area.Level.allCases.map { "level:\($0.rawValue)" }))
        return nil
    }

    private mutating func tree() -> AreaTree.ID? {
        guard let name = single("tree") else { return nil }
        if let tree = catalogue.trees.first(where: { $0.id.code == name || $0.name.chinese == name }) { return tree.id }
        faults.append(.unknown("tree", name, Bilingual("地区树", "tree"), among: catalogue.trees.map(\.id.code)))
        return nil
    }

    private mutating func bases() -> [Basis.ID] {
        var bases: [Basis.ID] = []
        for name in parameters.items("basis") {
            if let basis = catalogue.basis(named: name) {
                if !bases.contains(basis.id) { bases.append(basis.id) }
            } else {
                let names = catalogue.bases.flatMap { [$0.id.code, $0.name.chinese, $0.name.english] }
                faults.append(.unknown("basis", name, Bilingual("口径", "basis"), among: names))
            }
        }
        return bases
    }

    private mutating func measures() -> [FigureMeasure] {
        var measures: [FigureMeasure] = []
        for name in parameters.items("measure") {
            if let measure = FigureMeasure(rawValue: name)
                ?? FigureMeasure.allCases.first(where: { $0.name.chinese == name })
            {
                if !measures.contains(measure) { measures.append(measure) }
            } else {
                faults.append(
                    .unknown("measure", name, Bilingual("度量", "measure"), among: FigureMeasure.allCases.map(\.rawValue))
                )
            }
        }
        return measures.isEmpty ? [.value] : measures
    }

    private mutating func window(_ query: FigureQuery) -> Int {
        let window = number("window", in: 1...120) ?? 1
        guard window > 1 else { return 1 }
        let kind: Period.Kind? =
            switch query.periods {
            case .listed(let periods): periods.first?.kind
            case .latest(_, let kind): kind
            }
        if !query.measures.contains(.rank) || kind == .cumulative {
            faults.append(
                QueryFault(
                    "window", String(window),
                    Bilingual("只用于年、半年、季、月的位次。", "It only goes with places in years, halves, quarters or months."),
                    Bilingual("加上 measure=rank，或去掉 window。", "Add measure=rank, or leave window out.")))
        }
        return window
    }
}
