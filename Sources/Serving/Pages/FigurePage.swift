import Calculating
import Exchanging
import Operating
import Planning

/// The passport of one figure: every version with its source, who brought it, when, and its ledger position.
struct FigurePage {
    struct Version {
        let position: Int
        let figure: String
        let link: SourceLink.Link?
        let source: String
        let note: String?
        let grade: String
        let gradeName: String
        let actor: String
        let time: String
        let object: String
    }

    /// A grade that can be chosen.
    struct Choice {
        let grade: String
        let isChosen: Bool
    }

    /// What the form for a correction starts with.
    struct Form {
        let address: String
        let value: String
        let source: String
        let grades: [Choice]
        let seen: Int
    }

    /// One of the numbers that a total is summed from.
    struct Part {
        let name: String
        let figure: String
        let address: String?
        let actor: String
        let time: String
        let note: String?
    }

    /// One of the lines that are only some of the figure (其中项).
    struct Line {
        let name: String
        let figure: String
        let address: String?
        let share: String
    }

    struct Use {
        let name: String
        let address: String
    }

    let t: PageFields
    let frame: Frame
    let statistic: String
    let area: String
    let period: String
    let basis: String
    let figure: String
    let unit: String
    let grade: String
    let gradeName: String
    let uses: [Use]
    let interval: String?
    let definition: String
    let rollUp: String?
    let formula: String?
    let steps: [String]
    let partsCaption: String
    let parts: [Part]
    let hasParts: Bool
    let lines: [Line]
    let hasLines: Bool
    let overlap: String?
    let hasVersions: Bool
    let versions: [Version]
    let csv: String
    let json: String
    let revision: Form?

    /// Nil when the ledger never had a figure there and the areas below have none to sum.
    init?(_ cell: Cell, _ scope: PageScope, canRevise: Bool) {
        let trace = scope.snapshot.trace(cell)
        let history = trace.versions
        let last = history.last
        guard let measured = scope.catalogue.statistic(cell.statistic), last != nil || trace.value.number != nil
        else { return nil }
        t = Words.fields(scope.language)
        statistic = scope.text(measured.name)
        frame = scope.frame(title: statistic, plan: scope.snapshot.plans.first)
        area = scope.catalogue.area(cell.area).map { scope.text($0.name) } ?? cell.area.code
        period = cell.period.label(in: scope.language)
        basis = scope.catalogue.basis(cell.basis).map { scope.text($0.name) } ?? cell.basis.code
        unit = measured.unit.text(in: scope.language)
        figure = last.map { Self.text($0.observation, scope) } ?? PivotLabels.text(trace.value.number ?? 0, .value)
        grade = last?.observation.source.grade.rawValue ?? ""
        gradeName =
            last.map { scope.gradeName($0.observation.source.grade) }
            ?? Words.text(trace.explanation == nil ? "summed" : "calculated", scope.language)
        uses = Self.uses(cell, scope)
        interval = Self.interval(last?.observation.figure, measured.unit, scope)
        definition = scope.text(measured.definition)
        rollUp = trace.explanation == nil ? Self.rollUp(cell, scope) : nil
        formula = trace.explanation?.text
        steps = trace.explanation?.lines(in: scope.language, catalogue: scope.catalogue) ?? []
        partsCaption = Words.text(formula == nil ? "partsCaption" : "inputsCaption", scope.language)
        parts = Self.parts(of: trace, scope)
        hasParts = !parts.isEmpty
        lines = Self.lines(of: cell, scope)
        hasLines = !lines.isEmpty
        overlap = Self.overlap(of: cell, scope)
        hasVersions = !history.isEmpty
        versions = history.map { Self.version($0, scope) }
        let page = "/f/\(cell.statistic)/\(cell.area)/\(cell.basis)"
        csv = scope.address(page + ".csv", [(name: "period", value: cell.period.description)])
        json = scope.address(page + ".json", [(name: "period", value: cell.period.description)])
        revision = canRevise ? last.map { Self.form($0, scope) } : nil
    }

    private static func form(_ last: RecordedObservation, _ scope: PageScope) -> Form {
        Form(
            address: scope.address(of: last.observation.cell),
            value: last.observation.figure?.description ?? "", source: last.observation.source.citation,
            grades: Source.Grade.allCases.map {
                Choice(grade: $0.rawValue, isChosen: $0 == last.observation.source.grade)
            },
            seen: last.provenance.position)
    }

    private static func text(_ observation: Observation, _ scope: PageScope) -> String {
        observation.figure?.description ?? Bilingual("撤回", "withdrawn").text(in: scope.language)
    }

    /// The indicators that depend on the figure.
    private static func uses(_ cell: Cell, _ scope: PageScope) -> [Use] {
        scope.snapshot.indicators(touchedBy: [cell]).compactMap { touched in
            scope.snapshot.plan(touched.plan)?.indicator(touched.indicator).map {
                Use(name: scope.text($0.name), address: scope.address("/p/\(touched.plan)/i/\($0.id)"))
            }
        }
    }

    /// What the printed digits leave open; whole numbers of things leave nothing open.
    private static func interval(_ figure: Figure?, _ unit: Unit, _ scope: PageScope) -> String? {
        guard let figure, figure.scale > 0 || !["家", "家次", "个", "项"].contains(unit.symbol) else { return nil }
        let digits = figure.scale + 1
        let lower = decimalText(figure.value - figure.halfUnit, digits: digits)
        let upper = decimalText(figure.value + figure.halfUnit, digits: digits)
        return Bilingual(
            "按公布位数，四舍五入前的数值在\(lower)至\(upper)\(unit)之间。",
            "By its printed digits the value before rounding lies between \(lower) and \(upper) \(unit.text(in: .english))."
        ).text(in: scope.language)
    }

    private static func version(_ recorded: RecordedObservation, _ scope: PageScope) -> Version {
        let source = recorded.observation.source
        return Version(
            position: recorded.provenance.position, figure: text(recorded.observation, scope),
            link: SourceLink(source).link, source: SourceLink(source).text,
            note: source.note.isEmpty ? nil : source.note, grade: source.grade.rawValue,
            gradeName: scope.gradeName(source.grade), actor: recorded.provenance.actor,
            time: recorded.provenance.localTime, object: recorded.provenance.object)
    }
}
