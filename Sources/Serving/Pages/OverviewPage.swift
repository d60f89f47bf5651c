import Evaluating
import Operating
import Planning

/// The leader's page: every target on one sheet (领导总览, wireframe 1).
struct OverviewPage {
    struct Kind {
        let code: String
        let name: String
        let isChosen: Bool
    }

    struct Count {
        let name: String
        let `class`: String
        let mark: String
        let count: Int
    }

    struct Row {
        let id: String
        let number: Int
        let wording: String
        /// The plan's own words, where the page is not in its language.
        let original: String?
        let basis: String
        let effort: String?
        let address: String
        let baseline: NumberCell?
        let current: NumberCell?
        let bullet: String
        let ratingWord: String
        let `class`: String
        let mark: String
        let final: String?
        let expert: String?
        let reason: String
    }

    let t: PageFields
    let frame: Frame
    let title: String
    let documentNumber: String
    let kind: String
    let kinds: [Kind]
    let asOf: String
    let address: String
    let summary: String
    let attention: String?
    let counts: [Count]
    let rows: [Row]
    let csv: String
    let json: String
    let text: String
    let rules: String

    init(_ evaluation: Evaluation, _ scope: PageScope) {
        let plan = evaluation.plan
        let page = "/p/\(plan.id)"
        t = Words.fields(scope.language)
        title = scope.text(plan.title)
        frame = scope.frame(title: title, plan: plan)
        documentNumber = plan.documentNumber
        kind = scope.text(evaluation.kind.name)
        kinds = EvaluationKind.allCases.map {
            Kind(code: $0.rawValue, name: scope.text($0.name), isChosen: $0 == evaluation.kind)
        }
        asOf = evaluation.asOf.description
        address = page
        summary = OverviewWords.summary(of: evaluation).text(in: scope.language)
        attention = OverviewWords.attention(in: evaluation)?.text(in: scope.language)
        counts = Self.counts(evaluation, scope)
        rows = evaluation.assessments.map { Self.row($0, scope) }
        csv = scope.address(page + ".csv")
        json = scope.address(page + ".json")
        text = scope.address(page + "/text")
        rules = scope.address("/rules")
    }

    private static func counts(_ evaluation: Evaluation, _ scope: PageScope) -> [Count] {
        let counts = evaluation.counts
        return (Rating.allCases.map(Optional.some) + [nil]).compactMap { rating in
            guard let count = counts[rating] else { return nil }
            let badge = RatingBadge(rating, scope.language)
            return Count(name: badge.name, class: badge.class, mark: badge.mark, count: count)
        }
    }

    private static func row(_ assessment: Assessment, _ scope: PageScope) -> Row {
        let indicator = assessment.indicator
        let unit = scope.catalogue.statistic(indicator.statistic)?.unit
        let badge = RatingBadge(assessment.rating, scope.language)
        return Row(
            id: indicator.id.code, number: indicator.number,
            wording: scope.language == .chinese ? indicator.wording : scope.text(indicator.name),
            original: scope.language == .chinese ? nil : indicator.wording,
            basis: scope.basisWords(indicator), effort: scope.effortWords(indicator.effort),
            address: scope.address("/p/\(scope.planCode(of: assessment))/i/\(indicator.id)"),
            baseline: assessment.baseline.map { scope.numberCell($0, unit) },
            current: assessment.current.map { scope.numberCell($0, scope.unit(of: $0)) },
            bullet: PlanCharts.bullet(assessment, scope) ?? "", ratingWord: badge.name, class: badge.class,
            mark: badge.mark, final: scope.finalWords(assessment),
            expert: assessment.expert.map { scope.text($0.rating.name) },
            reason: assessment.reason.text(in: scope.language))
    }
}
