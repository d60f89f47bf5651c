import Evaluating
import Operating
import Planning

/// One line of the entry grid.
struct ReportRow {
    struct Check {
        let level: String
        let levelName: String
        let message: String
        let remedy: String
        let isSettled: Bool
        let isBlocking: Bool
    }

    struct Past {
        let period: String
        let figure: String
    }

    let id: String
    let name: String
    let about: String
    let unit: String
    let valueField: String
    let reasonField: String
    let quoteField: String
    let text: String
    let figure: String
    let isOpen: Bool
    let isReused: Bool
    let isPrefilled: Bool
    let isRequired: Bool
    let isQuoted: Bool
    let previous: String
    let previousAddress: String?
    let previousChange: String
    let lastYear: String
    let lastYearAddress: String?
    let growth: String
    let fault: String?
    let checks: [Check]
    let hasChecks: Bool
    let asksReason: Bool
    let reason: String
    let instructions: String
    let why: String?
    let uses: [FigurePage.Use]
    let history: [Past]
    let state: String

    init(_ row: ReportLine, _ index: Int, isOpen: Bool, isQuoted: Bool, _ scope: PageScope) {
        id = "c\(index)"
        name = scope.text(row.statistic.name)
        let basis = row.basis.map { scope.text($0.name) }
        about = [row.cell.period.label(in: scope.language), basis].compactMap(\.self).joined(separator: " · ")
        unit = row.statistic.unit.text(in: scope.language)
        valueField = ReportAddress.valueField(row.cell)
        reasonField = ReportAddress.reasonField(row.cell)
        quoteField = ReportAddress.quoteField(row.cell)
        text = row.text
        figure = row.figure?.description ?? "—"
        self.isOpen = isOpen && !row.isReused
        isReused = row.isReused
        isPrefilled = row.isPrefilled && !row.isReused
        isRequired = row.item.isRequired
        self.isQuoted = isQuoted
        (previous, previousAddress, previousChange) = Self.earlier(row.comparison.previous, scope)
        (lastYear, lastYearAddress, growth) = Self.earlier(row.comparison.lastYear, scope)
        fault = row.fault.map { $0.line(in: scope.language) }
        checks = row.checks.map { Self.check($0, scope) }
        hasChecks = !checks.isEmpty || row.fault != nil
        asksReason = row.checks.contains { $0.result.level != .compulsory } || !row.reason.isEmpty
        reason = row.reason
        instructions = scope.text(row.item.instructions)
        why = row.ground.map { ground in
            [scope.text(ground.plan), scope.text(ground.section), scope.text(ground.subject)]
                .filter { !$0.isEmpty }.joined(separator: " · ")
        }
        uses = Self.uses(row, scope)
        history = row.history.map {
            Past(period: $0.cell.period.label(in: scope.language), figure: $0.figure?.description ?? "—")
        }
        state = Self.state(row)
    }

    /// The word by which script and style know how a line stands.
    static func state(_ row: ReportLine) -> String {
        if row.fault != nil || row.checks.contains(where: { !$0.standing.lets }) { return "blocked" }
        if row.checks.contains(where: { $0.standing == .unexplained }) { return "doubtful" }
        return row.figure == nil ? "empty" : "fit"
    }

    static func check(_ check: ReportLine.Check, _ scope: PageScope) -> Check {
        var message = scope.text(check.result.message)
        if case .reasonRefused(let fault) = check.standing { message += scope.text(fault.message) }
        return Check(
            level: check.result.level.rawValue, levelName: scope.text(check.result.level.name), message: message,
            remedy: scope.text(check.result.remedy), isSettled: check.standing == .settled,
            isBlocking: !check.standing.lets)
    }

    /// The change with its sign, in percent or points.
    static func change(_ change: FigureComparison.Change?, _ scope: PageScope) -> String {
        guard let change else { return "—" }
        let number = decimalText(change.value, digits: 1)
        let unit = change.unit == .percent ? "%" : " " + change.unit.text(in: scope.language)
        return (number.hasPrefix("-") ? number : "+" + number) + unit
    }

    private static func earlier(
        _ earlier: FigureComparison.Earlier?, _ scope: PageScope
    ) -> (String, String?, String) {
        guard let earlier else { return ("—", nil, "—") }
        return (earlier.figure.description, scope.address(of: earlier.cell), change(earlier.change, scope))
    }

    private static func uses(_ row: ReportLine, _ scope: PageScope) -> [FigurePage.Use] {
        row.uses.compactMap { touched in
            scope.snapshot.plan(touched.plan)?.indicator(touched.indicator).map {
                FigurePage.Use(
                    name: scope.text($0.name), address: scope.address("/p/\(touched.plan)/i/\($0.id)"))
            }
        }
    }
}
