import Calculating
import Planning

extension QueryReading {
    /// Statistics, then indicators, then formulas, each in its order.
    mutating func subjects() -> [FigureQuery.Subject] {
        let statistics = parameters.items("statistic").compactMap { statistic($0) }
        let indicators = parameters.items("indicator").compactMap { indicator($0) }
        let formulas = parameters.values("formula").compactMap { formula($0) }
        let names = ["statistic", "indicator", "formula"]
        if names.allSatisfy({ parameters.values($0).isEmpty }) {
            faults.append(
                QueryFault(
                    "statistic", "", Bilingual("未写明查询什么。", "Nothing is asked for."),
                    Bilingual(
                        "请写 statistic、indicator 或 formula，如 statistic=\(example)。",
                        "Write statistic, indicator or formula, such as statistic=\(example).")))
        }
        return Self.unique(statistics + indicators) + formulas
    }

    private var example: String { catalogue.statistics.first?.id.code ?? "sei-output" }

    private mutating func statistic(_ name: String) -> FigureQuery.Subject? {
        if let statistic = catalogue.statistic(named: name) { return .statistic(statistic) }
        let names = catalogue.statistics.flatMap { [$0.id.code, $0.name.chinese, $0.name.english] + $0.aliases }
        faults.append(.unknown("statistic", name, Bilingual("统计项", "statistic"), among: names))
        return nil
    }

    /// `SEI-01`, or `sei-14/SEI-01` where several plans have one of that code.
    private mutating func indicator(_ name: String) -> FigureQuery.Subject? {
        let all = plans.flatMap { plan in plan.indicators.map { (plan: plan.id, indicator: $0) } }
        let found = all.filter {
            name == "\($0.plan)/\($0.indicator.id)" || name == $0.indicator.id.code || name == $0.indicator.name.chinese
        }
        if let first = found.first, found.count == 1, let statistic = catalogue.statistic(first.indicator.statistic) {
            return .indicator(first.plan, first.indicator, statistic)
        }
        let codes = (found.isEmpty ? all : found).map { "\($0.plan)/\($0.indicator.id)" }
        let names = found.isEmpty ? codes + all.map(\.indicator.id.code) + all.map(\.indicator.name.chinese) : codes
        faults.append(.unknown("indicator", name, Bilingual("指标", "indicator"), among: names))
        return nil
    }

    private mutating func formula(_ text: String) -> FigureQuery.Subject? {
        do { return .formula(try Formula(text, in: FormulaScope(catalogue: catalogue, plans: plans))) } catch {
            let finding = error.finding(in: "formula")
            faults.append(QueryFault("formula", text, finding.message, finding.remedy))
            return nil
        }
    }

    private static func unique(_ subjects: [FigureQuery.Subject]) -> [FigureQuery.Subject] {
        var seen: Set<String> = []
        return subjects.filter { subject in
            switch subject {
            case .statistic(let statistic): seen.insert(statistic.id.code).inserted
            case .indicator(let plan, let indicator, _): seen.insert("\(plan)/\(indicator.id)").inserted
            case .formula: true
            }
        }
    }
}
