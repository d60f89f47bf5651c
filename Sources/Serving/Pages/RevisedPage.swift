import Calculating
import Evaluating
import Operating
import Planning

/// What a correction changed: the figure, the sums above it, and the indicators that depend on it.
struct RevisedPage {
    struct Sum {
        let area: String
        let address: String
        let before: String
        let after: String
        let isIncomplete: Bool
    }

    let t: PageFields
    let frame: Frame
    let statistic: String
    let area: String
    let period: String
    let unit: String
    let before: String
    let after: String
    let figureAddress: String
    let receipt: String?
    let sums: [Sum]
    let indicators: [RatedLine]

    init(_ effects: RevisionEffects, _ scope: PageScope) {
        let cell = effects.cell
        t = Words.fields(scope.language)
        statistic = scope.catalogue.statistic(cell.statistic).map { scope.text($0.name) } ?? cell.statistic.code
        frame = scope.frame(title: statistic, plan: scope.snapshot.plans.first)
        area = Self.area(cell.area, scope)
        period = cell.period.label(in: scope.language)
        unit = scope.catalogue.statistic(cell.statistic)?.unit.text(in: scope.language) ?? ""
        before = Self.text(effects.figures.before)
        after = Self.text(effects.figures.after)
        figureAddress = scope.address(of: cell)
        receipt = effects.outcome.receipt
        sums = effects.sums.map { sum in
            Sum(
                area: Self.area(sum.cell.area, scope), address: scope.address(of: sum.cell),
                before: Self.text(sum.before),
                after: Self.text(sum.after), isIncomplete: sum.after?.isComplete == false)
        }
        indicators = effects.indicators.map { RatedLine($0, scope) }
    }

    private static func area(_ id: Area.ID, _ scope: PageScope) -> String {
        scope.catalogue.area(id).map { scope.text($0.name) } ?? id.code
    }

    private static func text(_ figure: Figure?) -> String { figure?.description ?? "—" }

    private static func text(_ total: Total?) -> String { total.map { decimalText($0.sum, digits: 2) } ?? "—" }
}
