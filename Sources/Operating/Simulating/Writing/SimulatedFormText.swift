import Planning

/// A form of the simulated district as `guiheng.yaml` writes it.
enum SimulatedFormText {
    /// A check as one line of the file.
    private struct Check {
        let code: String
        let name: Bilingual
        let level: String
        let rule: (key: String, value: String)
    }

    static func write(_ form: SimulatedForm, _ yaml: inout YAMLLines) {
        let year = SimulatedDefinitions.firstYear
        let first = Period(form.rhythm.periodKind, year: year, part: 1)
        let last = Period(form.rhythm.periodKind, ordinal: (first?.ordinal ?? 0) + form.reportsInYear - 1)
        yaml.plain("code", form.rawValue)
        yaml.add(form.name)
        yaml.add(form.instructions, as: "instructions", english: "instructions-english")
        yaml.codes("reporters", form.reporters)
        if !form.isOfTowns { yaml.plain("area", SimulatedPlaces.district) }
        yaml.codes("reviewers", form.reviewers)
        yaml.plain("rhythm", form.rhythm == .halfYearly ? "half-yearly" : form.rhythm.rawValue)
        if let first { yaml.plain("from", "\(first)") }
        if let last { yaml.plain("through", "\(last)") }
        yaml.plain("due", "{day: \(form.dueDay), months-after: \(form.dueMonths)}")
        yaml.list("items", form.statistics, item)
        yaml.list("checks", checks(form), check)
    }

    private static func item(_ yaml: inout YAMLLines, _ statistic: SimulatedStatistic) {
        yaml.plain("statistic", statistic.code)
        yaml.plain("period", statistic.window.rawValue)
        if statistic.isMerged { yaml.plain("merged", "true") }
        if let clause = SimulatedPlan.clauses[statistic.code] {
            yaml.plain("needed-by", "{plan: \(SimulatedPlan.code), clause: \(clause)}")
        }
    }

    private static func check(_ yaml: inout YAMLLines, _ check: Check) {
        yaml.plain("code", check.code)
        yaml.add(check.name)
        yaml.plain("level", check.level)
        yaml.plain(check.rule.key, check.rule.value)
    }

    private static func checks(_ form: SimulatedForm) -> [Check] {
        switch form {
        case .townEconomy:
            [
                Check(
                    code: "loss-makers", name: Bilingual("亏损企业数不大于企业数", "Loss-makers are some of the enterprises"),
                    level: "compulsory", rule: ("part", "{item: industrial-loss-makers, whole: industrial-enterprises}")
                ),
                change("industrial-output", "规模以上工业总产值同比变动", "Change of industrial output", 60),
                change("services-revenue", "服务业营业收入同比变动", "Change of services", 60),
            ]
        case .townBusiness:
            [
                change("investment", "固定资产投资额同比变动", "Change of investment", 100),
                change("retail", "社会消费品零售总额同比变动", "Change of retail sales", 60),
                Check(
                    code: "upgrading", name: Bilingual("技术改造投资不大于工业投资", "Upgrading is some of industrial investment"),
                    level: "verify", rule: ("part", "{item: investment-upgrading, whole: investment-industry}")),
                Check(
                    code: "retail-falls", name: Bilingual("零售额累计数不减少", "Retail sales from January on do not fall"),
                    level: "strict", rule: ("never-decreasing", "{item: retail}")),
            ]
        case .tradeMonthly: [change("trade", "外贸进出口总额同比变动", "Change of imports and exports", 80)]
        case .townQuarterly:
            [
                Check(
                    code: "jobs", name: Bilingual("再就业人数不大于新增就业人数", "Jobs found again are some of new jobs"),
                    level: "compulsory", rule: ("part", "{item: jobs-again, whole: jobs-new}"))
            ]
        default: []
        }
    }

    private static func change(_ statistic: String, _ chinese: String, _ english: String, _ most: Int) -> Check {
        Check(
            code: "\(statistic)-change", name: Bilingual(chinese, english), level: "verify",
            rule: ("change", "{item: \(statistic), since: last-year, at-least: -\(most / 2), at-most: \(most)}"))
    }
}

extension SimulatedForm {
    /// Who reports.
    var reporters: [String] {
        department.map { [$0] } ?? SimulatedOffices.ofPlaces.map(\.code)
    }

    /// What it asks for.
    var statistics: [SimulatedStatistic] { SimulatedStatistics.all.filter { $0.form == self } }

    /// How many reports a year has.
    var reportsInYear: Int {
        switch rhythm {
        case .yearly: 1
        case .halfYearly: 2
        case .quarterly: 4
        case .monthly: 12
        }
    }
}

extension SimulatedStatistic {
    /// The period that a report asks it for.
    var window: FormItem.Window {
        switch frequency {
        case .monthly: kind == .flow ? .cumulative : .month
        case .quarterly: .quarter
        case .halfYearly: .half
        case .yearly: .year
        }
    }

    /// Whether January is not asked for by itself.
    var isMerged: Bool { window == .cumulative }
}
