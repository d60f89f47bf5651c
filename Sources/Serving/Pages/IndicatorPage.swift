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
        let period: String
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

    let t: [String: String]
    let frame: Frame
    let planTitle: String
    let planAddress: String
    let sectionTitle: String
    let id: String
    let name: String
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
        t = scope.words
        name = scope.text(indicator.name)
        frame = scope.frame(title: name, plan: evaluation.plan)
        planTitle = scope.text(evaluation.plan.title)
        planAddress = scope.address("/p/\(evaluation.plan.id)")
        sectionTitle = evaluation.plan.section(indicator.section).map { scope.text($0.title) } ?? ""
        id = indicator.id.code
        wording = indicator.wording
        effort = scope.effortWords(indicator.effort)
        self.class = badge.class
        mark = badge.mark
        ratingWord = badge.name
        final = scope.finalWords(assessment)
        reason = assessment.reason.text(in: scope.language)
        required = assessment.required.map { Self.requiredWords($0, scope.language) }
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
        missing = assessment.missing.map { Self.missing($0, scope) }
        hasMissing = !missing.isEmpty
        data = DataRow.rows(of: indicator, scope)
        hasData = !data.isEmpty
        unit = scope.catalogue.statistic(indicator.statistic)?.unit.text(in: scope.language) ?? ""
        csv = scope.address(page + ".csv")
        json = scope.address(page + ".json")
        facts = Self.facts(assessment, evaluation, scope)
    }

    private static func requiredWords(_ required: Percent, _ language: Language) -> String {
        let rate = decimalText(required.value, digits: 2)
        return Bilingual("从现值起，其余年份年均需增长\(rate)%。", "From here on, \(rate) % a year is needed.").text(in: language)
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

    private static func missing(_ missing: MissingFigure, _ scope: PageScope) -> Missing {
        let statistic = scope.catalogue.statistic(missing.statistic)
        return Missing(
            name: statistic.map { scope.text($0.name) } ?? missing.statistic.code,
            period: missing.period.label(in: scope.language))
    }

    private static func facts(_ assessment: Assessment, _ evaluation: Evaluation, _ scope: PageScope) -> [Fact] {
        let indicator = assessment.indicator
        let statistic = scope.catalogue.statistic(indicator.statistic)
        let words = IndicatorWords(language: scope.language)
        let pairs: [(Bilingual, String)] = [
            (Bilingual("统计项", "Statistic"), statistic.map { scope.text($0.name) } ?? indicator.statistic.code),
            (Bilingual("定义", "Definition"), statistic.map { scope.text($0.definition) } ?? ""),
            (Bilingual("口径", "Basis"), scope.catalogue.basis(indicator.basis).map { scope.text($0.name) } ?? ""),
            (Bilingual("目标类型", "Type of target"), words.type(of: indicator.target)),
            (Bilingual("目标年份", "Target year"), String(indicator.targetYear)),
            (Bilingual("约束性/预期性", "Binding or expected"), words.nature(indicator.nature)),
            (Bilingual("时序", "Schedule"), words.schedule(indicator.schedule)),
            (Bilingual("路径值", "Path"), words.path(assessment)),
            (Bilingual("所需增速", "Growth needed"), words.requiredFromBaseline(assessment)),
            (Bilingual("历史增速", "Past growth"), words.history(assessment.history)),
            (Bilingual("责任单位", "Responsible"), words.responsible(indicator.responsible, scope)),
            (Bilingual("评估类型", "Evaluation"), "\(scope.text(evaluation.kind.name)) · \(evaluation.asOf)"),
            (Bilingual("说明", "Note"), scope.text(indicator.note)),
        ]
        return pairs.filter { !$0.1.isEmpty }.map { Fact(name: $0.0.text(in: scope.language), value: $0.1) }
    }
}
