import Calculating
import Operating
import Planning

/// The passport of one figure: every version with its source, who brought it, when, and its ledger position.
struct FigurePage {
    struct Version {
        let position: Int
        let figure: String
        let source: String
        let note: String?
        let grade: String
        let gradeName: String
        let actor: String
        let time: String
        let object: String
    }

    let t: [String: String]
    let frame: Frame
    let statistic: String
    let area: String
    let period: String
    let basis: String
    let figure: String
    let unit: String
    let grade: String
    let gradeName: String
    let interval: String
    let definition: String
    let rollUp: String?
    let versions: [Version]
    let csv: String
    let json: String

    /// Nil when the ledger never had a figure there.
    init?(_ cell: Cell, _ scope: PageScope) {
        let history = scope.snapshot.cube.history(of: cell)
        guard let last = history.last, let measured = scope.catalogue.statistic(cell.statistic) else { return nil }
        t = scope.words
        statistic = scope.text(measured.name)
        frame = scope.frame(title: statistic, plan: scope.snapshot.plans.first)
        area = scope.catalogue.area(cell.area).map { scope.text($0.name) } ?? cell.area.code
        period = cell.period.label(in: scope.language)
        basis = scope.catalogue.basis(cell.basis).map { scope.text($0.name) } ?? cell.basis.code
        unit = measured.unit.text(in: scope.language)
        figure = Self.text(last.observation, scope)
        grade = last.observation.source.grade.rawValue
        gradeName = scope.gradeName(last.observation.source.grade)
        interval = Self.interval(last.observation.figure, scope)
        definition = scope.text(measured.definition)
        rollUp = Self.rollUp(cell, scope)
        versions = history.map { Self.version($0, scope) }
        let page = "/f/\(cell.statistic)/\(cell.area)/\(cell.basis)"
        csv = scope.address(page + ".csv", [(name: "period", value: cell.period.description)])
        json = scope.address(page + ".json", [(name: "period", value: cell.period.description)])
    }

    private static func text(_ observation: Observation, _ scope: PageScope) -> String {
        observation.figure?.description ?? Bilingual("撤回", "withdrawn").text(in: scope.language)
    }

    private static func interval(_ figure: Figure?, _ scope: PageScope) -> String {
        guard let figure else { return "" }
        let digits = figure.scale + 1
        let lower = decimalText(figure.value - figure.halfUnit, digits: digits)
        let upper = decimalText(figure.value + figure.halfUnit, digits: digits)
        return Bilingual(
            "按公布位数，真值在\(lower)与\(upper)之间。", "By its printed digits the true value lies between \(lower) and \(upper)."
        ).text(in: scope.language)
    }

    private static func rollUp(_ cell: Cell, _ scope: PageScope) -> String? {
        guard let tree = scope.catalogue.trees.first,
            let sum = try? scope.snapshot.cube.rollUp(cell, over: tree, in: scope.catalogue), let value = sum.sum
        else { return nil }
        let shown = decimalText(value, digits: 2)
        let missing = sum.missing.map { id in scope.catalogue.area(id).map { scope.text($0.name) } ?? id.code }
        if missing.isEmpty {
            return Bilingual("下级地区汇总为\(shown)。", "The areas below sum to \(shown).").text(in: scope.language)
        }
        let names = missing.joined(separator: scope.language == .chinese ? "、" : ", ")
        return Bilingual(
            "下级地区已报部分汇总为\(shown)，缺\(names)。", "The areas below that have reported sum to \(shown); missing: \(names)."
        ).text(in: scope.language)
    }

    private static func version(_ recorded: RecordedObservation, _ scope: PageScope) -> Version {
        let source = recorded.observation.source
        return Version(
            position: recorded.provenance.position, figure: text(recorded.observation, scope), source: source.citation,
            note: source.note.isEmpty ? nil : source.note, grade: source.grade.rawValue,
            gradeName: scope.gradeName(source.grade), actor: recorded.provenance.actor,
            time: recorded.provenance.localTime, object: recorded.provenance.object)
    }
}
