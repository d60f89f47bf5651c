import Evaluating
import Planning
import Testing

/// A form whose statistics are letters, and a report of it.
struct CheckSample {
    var statistics: [Statistic]
    var items: [FormItem]
    var checks: [FormCheck] = []
    var period = "2024-06"
    var typed: [String: String] = [:]
    /// What is on record, by statistic and period: `a 2024-05`.
    var recorded: [String: String] = [:]

    /// Required items of the statistics, each for the month.
    init(_ statistics: [Statistic], window: FormItem.Window = .month, required: Bool = false) {
        self.statistics = statistics
        items = statistics.map {
            FormItem(statistic: $0.id, basis: $0.basis, window: window, isRequired: required)
        }
    }

    /// Amounts without a usual unit, by their letters.
    init(letters: String) throws {
        self.init(try letters.map { try statistic(String($0), unit: "分") })
    }

    func results() throws -> [CheckResult] {
        let form = Form(
            id: try Form.ID("f"), name: Bilingual("报表", "Form"), reporters: [], reviewers: [], rhythm: .monthly,
            since: try Period("2015-01"), due: try #require(DueRule(day: 8)),
            items: items, checks: checks)
        let report = try Period(period)
        let area = try Area.ID("t")
        var typedCells: [Cell: Figure] = [:]
        for item in items {
            guard let text = typed[item.statistic.code], let cell = item.cell(in: area, report)?.cell else { continue }
            typedCells[cell] = try Figure(text)
        }
        var known: [Cell: Figure] = [:]
        for (key, text) in recorded {
            let parts = key.split(separator: " ").map(String.init)
            known[try cell(parts[0], "t", parts[1])] = try Figure(text)
        }
        let record = known
        return try FormScreen(form, in: catalogue(statistics)).results(
            of: ReportFigures(period: report, area: area, typed: typedCells) { record[$0] })
    }

    func codes() throws -> [String] { try results().map(\.code) }
}

func check(_ rule: FormCheck.Rule, _ level: FormCheck.Level = .strict) throws -> FormCheck {
    FormCheck(id: try FormCheck.ID("c"), name: Bilingual("核对", "Check"), level: level, rule: rule)
}

func item(_ statistic: String) throws -> FormCheck.Item { FormCheck.Item(statistic: try Statistic.ID(statistic)) }
