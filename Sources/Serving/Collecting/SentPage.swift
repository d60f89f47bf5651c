import Calculating
import Operating
import Planning

/// The answer to a report that was sent: what is new, and all that follows from it.
struct SentPage {
    struct Sum {
        let area: String
        let address: String
        let after: String
        let isIncomplete: Bool
    }

    struct Line {
        let name: String
        let period: String
        let address: String
        let unit: String
        let before: String
        let after: String
        let sums: [Sum]
    }

    let t: PageFields
    let frame: Frame
    let title: String
    let heading: String
    let organization: String
    let period: String
    let message: String
    let workAddress: String
    let reportAddress: String
    let figures: [Line]
    let indicators: [RatedLine]

    init(_ effects: SentEffects, _ scope: PageScope) {
        let key = effects.outcome.report.key
        t = Words.fields(scope.language)
        title = scope.catalogue.form(key.form).map { scope.text($0.name) } ?? key.form.code
        heading = Words.text(effects.outcome.isRepeat ? "sentAgain" : "sentHeading", scope.language)
        frame = scope.frame(title: heading, plan: scope.snapshot.plans.first)
        organization =
            scope.catalogue.organization(key.organization).map { scope.text($0.name) } ?? key.organization.code
        period = key.period.label(in: scope.language)
        message = scope.text(ReportWords.sent(effects.outcome))
        workAddress = scope.address("/work")
        reportAddress = scope.address(ReportAddress.path(key))
        figures = effects.figures.map { Self.line($0, scope) }
        indicators = effects.indicators.map { RatedLine($0, scope) }
    }

    private static func line(_ changed: SentEffects.Changed, _ scope: PageScope) -> Line {
        let statistic = scope.catalogue.statistic(changed.cell.statistic)
        return Line(
            name: statistic.map { scope.text($0.name) } ?? changed.cell.statistic.code,
            period: changed.cell.period.label(in: scope.language), address: scope.address(of: changed.cell),
            unit: statistic?.unit.text(in: scope.language) ?? "", before: changed.before?.description ?? "—",
            after: changed.after?.description ?? "—",
            sums: changed.sums.compactMap { cell, total in
                total.map {
                    Sum(
                        area: scope.catalogue.area(cell.area).map { scope.text($0.name) } ?? cell.area.code,
                        address: scope.address(of: cell), after: decimalText($0.sum, digits: 2),
                        isIncomplete: !$0.isComplete)
                }
            })
    }
}
