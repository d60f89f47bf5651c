import Calculating
import Operating
import Planning

/// What the pivot page asks: a query, with what goes down and across; without parameters the plan's own statistics.
struct PivotQuery {
    /// The most cells that a page shows.
    static let limit = 20_000

    let parameters: QueryParameters
    let query: FigureQuery
    let rows: PivotTable.Axis
    let columns: PivotTable.Axis
    /// The answer, whole.
    let answer: FigureAnswer

    init(_ given: QueryParameters, _ snapshot: Snapshot) throws {
        parameters = Self.completed(given, snapshot)
        var faults = Self.unknownNames(parameters)
        rows = Self.axis("rows", .subject, parameters, &faults)
        columns = Self.axis("columns", .period, parameters, &faults)
        if rows == columns { faults.append(Self.sameAxis(rows)) }
        do { query = try snapshot.query(parameters) } catch { throw QueryRefusal(faults + error.faults) }
        guard faults.isEmpty else { throw QueryRefusal(faults) }
        answer = snapshot.answer(to: query, limit: Self.limit + 1)
        if answer.total > Self.limit { throw QueryRefusal([Self.tooMany(answer.total)]) }
    }

    func table(on snapshot: Snapshot) -> PivotTable { PivotTable(answer, down: rows, across: columns) }

    /// Fills in what a first visit does not say.
    static func completed(_ given: QueryParameters, _ snapshot: Snapshot) -> QueryParameters {
        var pairs = given.pairs.filter { !$0.value.isEmpty }.map { (name: $0.name, value: $0.value) }
        if !pairs.contains(where: { ["statistic", "indicator", "formula"].contains($0.name) }) {
            pairs += usual(snapshot).map { (name: "statistic", value: $0) }
        }
        if !pairs.contains(where: { $0.name == "period" }) { pairs.append((name: "period", value: "latest:5:year")) }
        return QueryParameters(pairs)
    }

    /// The statistics of the first plan's indicators; without a plan the first five.
    private static func usual(_ snapshot: Snapshot) -> [String] {
        var seen: Set<String> = []
        let planned = (snapshot.plans.first?.indicators ?? []).map(\.statistic.code).filter { seen.insert($0).inserted }
        return planned.isEmpty ? snapshot.catalogue.statistics.prefix(5).map(\.id.code) : planned
    }

    static let names = [
        "statistic", "indicator", "formula", "area", "tree", "period", "basis", "measure", "window", "position", "lang",
        "rows", "columns",
    ]

    private static func unknownNames(_ parameters: QueryParameters) -> [QueryFault] {
        parameters.pairs.filter { !names.contains($0.name) }.map { pair in
            let guess = nearest(to: pair.name, among: names) ?? names[0]
            return QueryFault(
                pair.name, pair.value, Bilingual("没有这个参数。", "There is no such parameter."),
                Bilingual("是否应为“\(guess)”？", "Did you mean “\(guess)”?"))
        }
    }

    private static func axis(
        _ name: String, _ usual: PivotTable.Axis, _ parameters: QueryParameters, _ faults: inout [QueryFault]
    ) -> PivotTable.Axis {
        guard let text = parameters.values(name).first else { return usual }
        if let axis = PivotTable.Axis(rawValue: text) { return axis }
        let known = PivotTable.Axis.allCases.map(\.rawValue).joined(separator: "、")
        faults.append(
            QueryFault(
                name, text, Bilingual("不能作为行或列。", "This cannot go down or across."),
                Bilingual("可写：\(known)。", "Write one of: \(known).")))
        return usual
    }

    private static func sameAxis(_ axis: PivotTable.Axis) -> QueryFault {
        QueryFault(
            "columns", axis.rawValue, Bilingual("行和列相同。", "The same goes down and across."),
            Bilingual("请为行和列选择不同的内容。", "Choose something else for one of them."))
    }

    private static func tooMany(_ count: Int) -> QueryFault {
        QueryFault(
            "period", "", Bilingual("共\(count)格，页面最多显示\(limit)格。", "\(count) cells; a page shows at most \(limit)."),
            Bilingual(
                "请减少地区、时期或度量；批量取数请用 /api/v1/figures。",
                "Ask for fewer areas, periods or measures; take /api/v1/figures for bulk data."))
    }
}
