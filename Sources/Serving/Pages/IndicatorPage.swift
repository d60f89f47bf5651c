import Calculating
import Evaluating
import Operating
import Planning

/// One indicator with its path, methods, data and provenance (指标详情, wireframe 2).
struct IndicatorPage {
    struct Method {
        let id: String
        let label: String
        let done: String
        let expected: String
        let ratio: String
        let decides: Bool
    }

    struct Missing {
        let name: String
        let periods: String
    }

    struct Doubt {
        let code: String
        let message: String
        let remedy: String
    }

    struct Expert {
        let rating: String
        let reason: String
        let actor: String
        let time: String
        let position: Int
    }

    struct Fact {
        let name: String
        let value: String
    }

    let t: PageFields
    let frame: Frame
    let planTitle: String
    let planAddress: String
    let sectionTitle: String
    let id: String
    let name: String
    let asOf: String
    let wording: String
    let effort: String?
    let `class`: String
    let mark: String
    let ratingWord: String
    let final: String?
    let reason: String
    let required: String?
    let expert: Expert?
    let findings: [Doubt]
    let hasChart: Bool
    let chartWide: String
    let chartNarrow: String
    let svg: String
    let hasMethods: Bool
    let methods: [Method]
    let hasMissing: Bool
    let missing: [Missing]
    let hasData: Bool
    let unit: String
    let data: [DataRow]
    let csv: String
    let json: String
    let facts: [Fact]

    init(_ assessment: Assessment, in evaluation: Evaluation, _ scope: PageScope) {
        let indicator = assessment.indicator
        let page = "/p/\(evaluation.plan.id)/i/\(indicator.id)"
        let badge = RatingBadge(assessment.rating, scope.language)
        let charts = PlanCharts.path(assessment, in: evaluation, scope)
        t = Words.fields(scope.language)
        name = scope.text(indicator.name)
        frame = scope.frame(title: name, plan: evaluation.plan)
        planTitle = scope.text(evaluation.plan.title)
        planAddress = scope.address("/p/\(evaluation.plan.id)")
        sectionTitle = evaluation.plan.section(indicator.section).map { scope.text($0.title) } ?? ""
        id = indicator.id.code
        asOf = OverviewWords.heading(of: evaluation).text(in: scope.language)
        wording = indicator.wording
        effort = scope.effortWords(indicator.effort)
        self.class = badge.class
        mark = badge.mark
        ratingWord = badge.name
        final = scope.finalWords(assessment)
        reason = assessment.reason.text(in: scope.language)
        required = Self.required(assessment)?.text(in: scope.language)
        expert = assessment.expert.map { Self.expert($0, scope) }
        findings = assessment.findings.map {
            Doubt(code: $0.code, message: scope.text($0.message), remedy: $0.remedy.text(in: scope.language))
        }
        hasChart = charts != nil
        chartWide = charts?.wide ?? ""
        chartNarrow = charts?.narrow ?? ""
        svg = scope.address(page + ".svg")
        methods = assessment.methods.map { Self.method($0, scope) }
        hasMethods = !methods.isEmpty
        missing = Self.missing(assessment.missing, scope)
        hasMissing = !missing.isEmpty
        data = DataRow.rows(of: indicator, through: evaluation.asOf, scope)
        hasData = !data.isEmpty
        unit = scope.catalogue.statistic(indicator.statistic)?.unit.text(in: scope.language) ?? ""
        csv = scope.address(page + ".csv")
        json = scope.address(page + ".json")
        facts = Self.facts(assessment, scope)
    }

    /// What the rest of the plan needs; growth targets say it in their reason, and a broken series says nothing.
    private static func required(_ assessment: Assessment) -> Bilingual? {
        guard let required = assessment.required, let now = assessment.current, assessment.rating != nil else {
            return nil
        }
        if case .averageGrowth = assessment.indicator.target { return nil }
        let (first, last) = (now.period.lastDay.year, assessment.indicator.targetYear)
        let rate = decimalText(abs(required.value), digits: 2)
        let isFall = required.value < 0
        let isWholeYear = now.period.kind == .cumulative || now.period.lastDay.month == 12
        let since = now.period.label(in: .english)
        let years =
            !isWholeYear
            ? "自\(now.period.label(in: .chinese))起年均"
            : last - first == 1 ? "\(last)年" : "\(first + 1)—\(last)年年均"
        let english =
            !isWholeYear
            ? "a year from \(since) on" : last - first == 1 ? "in \(last)" : "a year in \(first + 1)–\(last)"
        return isFall
            ? Bilingual("\(years)降幅不超过\(rate)%即可达到目标。", "Even a fall of \(rate)% \(english) would keep the target.")
            : Bilingual("\(years)须增长\(rate)%才能达到目标。", "Growth of \(rate)% \(english) is needed to reach the target.")
    }

    private static func expert(_ expert: ExpertRating, _ scope: PageScope) -> Expert {
        Expert(
            rating: scope.text(expert.rating.name), reason: expert.reason, actor: expert.provenance.actor,
            time: expert.provenance.localTime, position: expert.provenance.position)
    }

    private static func method(_ result: MethodResult, _ scope: PageScope) -> Method {
        Method(
            id: result.method.rawValue, label: scope.text(result.label), done: scope.percent(result.progress.done),
            expected: scope.percent(result.progress.expected),
            ratio: result.progress.ratio.map { decimalText($0, digits: 3) } ?? "—", decides: result.decides)
    }

    /// The missing figures, the periods of one statistic together.
    private static func missing(_ missing: [MissingFigure], _ scope: PageScope) -> [Missing] {
        let statistics: [Statistic.ID] = missing.map(\.statistic).reduce(into: []) { found, id in
            if !found.contains(id) { found.append(id) }
        }
        return statistics.map { id in
            let periods = missing.filter { $0.statistic == id }.map { $0.period.label(in: scope.language) }
            return Missing(
                name: scope.catalogue.statistic(id).map { scope.text($0.name) } ?? id.code,
                periods: periods.joined(separator: scope.language == .chinese ? "、" : ", "))
        }
    }

    private static func facts(_ assessment: Assessment, _ scope: PageScope) -> [Fact] {
        let indicator = assessment.indicator
        let statistic = scope.catalogue.statistic(indicator.statistic)
        let words = IndicatorWords(language: scope.language)
        let unit = statistic?.unit ?? Unit("")
        let pairs: [(Bilingual, String)] = [
            (Bilingual("统计项", "Statistic"), statistic.map { scope.text($0.name) } ?? indicator.statistic.code),
            (Bilingual("定义", "Definition"), statistic.map { scope.text($0.definition) } ?? ""),
            (Bilingual("口径", "Basis"), scope.catalogue.basis(indicator.basis).map { scope.text($0.name) } ?? ""),
            (Bilingual("目标类型", "Type of target"), words.type(of: indicator.target, in: unit)),
            (Bilingual("目标年份", "Target year"), String(indicator.targetYear)),
            (Bilingual("约束性/预期性", "Binding or expected"), words.nature(indicator.nature)),
            (Bilingual("时序", "Schedule"), words.schedule(indicator.schedule)),
            (Bilingual("路径值（\(unit.symbol)）", "Path (\(unit.text(in: .english)))"), words.path(assessment)),
            (Bilingual("所需增速", "Growth needed"), words.requiredFromBaseline(assessment)),
            (Bilingual("历史增速", "Past growth"), words.history(assessment.history)),
            (Bilingual("责任单位", "Responsible"), words.responsible(indicator.responsible, scope)),
            (Bilingual("说明", "Note"), scope.text(indicator.note)),
        ]
        return pairs.filter { !$0.1.isEmpty }.map { Fact(name: $0.0.text(in: scope.language), value: $0.1) }
    }
}
