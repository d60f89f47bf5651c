import Calculating
import Operating
import Planning

extension APIAnswers {
    /// The plan that the path names.
    func plan() throws -> Plan {
        let name = asked.path["plan"] ?? ""
        guard let plan = snapshot.plans.first(where: { $0.id.code == name }) else {
            throw Problem.unknown("plan", name, among: snapshot.plans.map(\.id.code))
        }
        return plan
    }

    /// The cell that path and period name.
    func place() throws -> Cell {
        let catalogue = snapshot.catalogue
        let names = (asked.path["statistic"] ?? "", asked.path["area"] ?? "", asked.path["basis"] ?? "")
        guard let statistic = catalogue.statistics.first(where: { $0.id.code == names.0 }) else {
            throw Problem.unknown("statistic", names.0, among: catalogue.statistics.map(\.id.code))
        }
        guard let area = catalogue.areas.first(where: { $0.id.code == names.1 }) else {
            throw Problem.unknown("area", names.1, among: catalogue.areas.map(\.id.code))
        }
        guard let basis = catalogue.bases.first(where: { $0.id.code == names.2 }) else {
            throw Problem.unknown("basis", names.2, among: catalogue.bases.map(\.id.code))
        }
        return Cell(statistic: statistic.id, area: area.id, basis: basis.id, period: try period())
    }

    private func period() throws -> Period {
        let text = asked.parameters.values("period").first ?? ""
        do { return try Period(text) } catch {
            throw Problem(
                QueryRefusal([
                    QueryFault(
                        "period", text, Bilingual("不是时期。", "This is not a period."),
                        Bilingual(
                            "可写 2020、2024-Q1、2024-03、2024-01/10。", "Write 2020, 2024-Q1, 2024-03 or 2024-01/10."))
                ]))
        }
    }

    /// The periods that a statistic has figures for, in an area or at the top of the tree, oldest first.
    func periods() throws -> [Period] {
        let catalogue = snapshot.catalogue
        let query: FigureQuery
        do {
            let pairs = asked.parameters.pairs.filter { ["statistic", "area", "basis"].contains($0.name) }
            query = try snapshot.query(
                QueryParameters(
                    pairs.map { (name: $0.name, value: $0.value) } + [(name: "period", value: "latest:1:year")]))
        } catch { throw Problem(error) }
        let answer = snapshot.answer(to: query, limit: 0)
        let found = answer.series.compactMap(\.series).flatMap { series in
            [series] + below(series, catalogue)
        }
        return Set(found.flatMap { snapshot.cube.periods(of: $0) }).sorted()
    }

    /// The same series of the areas directly below, for totals that are only summed.
    private func below(_ series: Series, _ catalogue: Catalogue) -> [Series] {
        guard catalogue.statistic(series.statistic)?.isAdditiveOverAreas == true else { return [] }
        let links = (catalogue.trees.first?.links ?? []).filter { $0.parent == series.area }
        return links.map { Series(statistic: series.statistic, area: $0.child, basis: series.basis) }
    }
}
