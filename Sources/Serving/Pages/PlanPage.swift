import Evaluating
import Operating
import Planning

/// The plan's parts, targets and statements, and what has no data (规划文本).
struct PlanPage {
    struct Gap {
        let wording: String
        let address: String
        let missing: String
    }

    struct GoalRow {
        let statistic: String
        let period: String
        let target: String
        let link: SourceLink.Link?
        let source: String
        let note: String?
        let grade: String
        let gradeName: String
    }

    struct Link {
        let id: String
        let address: String
    }

    struct ClauseRow {
        let kind: String
        let subject: String
        let indicators: [Link]
        let isUnmeasured: Bool
    }

    struct IndicatorRow {
        let wording: String
        let address: String
        let ratingWord: String
        let `class`: String
        let mark: String
    }

    struct SectionRow {
        let depth: Int
        let heading: String
        let hasClauses: Bool
        let clauses: [ClauseRow]
        let hasIndicators: Bool
        let indicatorRows: [IndicatorRow]
    }

    let t: PageFields
    let frame: Frame
    let title: String
    let documentNumber: String
    let issuer: String
    let issued: String
    let years: String
    let coverage: String
    let hasGaps: Bool
    let gaps: [Gap]
    let hasGoals: Bool
    let goalRows: [GoalRow]
    let sections: [SectionRow]
    let csv: String
    let json: String

    init(_ evaluation: Evaluation, _ scope: PageScope) {
        let plan = evaluation.plan
        t = Words.fields(scope.language)
        title = scope.text(plan.title)
        frame = scope.frame(title: title, plan: plan)
        documentNumber = plan.documentNumber
        issuer = plan.issuer
        issued = plan.issued.description
        years = "\(plan.years.lowerBound)–\(plan.years.upperBound)"
        coverage = Self.coverage(plan).text(in: scope.language)
        gaps = evaluation.assessments.filter { $0.rating == .insufficientData }.map { Self.gap($0, plan, scope) }
        hasGaps = !gaps.isEmpty
        goalRows = plan.goals.map { Self.goal($0, scope) }
        hasGoals = !goalRows.isEmpty
        sections = plan.sections.map { Self.section($0, evaluation, scope) }
        csv = scope.address("/p/\(plan.id).csv")
        json = scope.address("/p/\(plan.id).json")
    }

    private static func coverage(_ plan: Plan) -> Bilingual {
        let targets = plan.clauses.filter { $0.kind == .target }
        let measured = targets.count { !$0.indicators.isEmpty }
        let commitments = plan.clauses.count { $0.kind == .commitment }
        return Bilingual(
            "收录章节\(plan.sections.count)个、条文\(plan.clauses.count)条；目标类条文\(targets.count)条，其中\(measured)条有指标衡量；"
                + "举措\(commitments)条。",
            "\(plan.sections.count) sections and \(plan.clauses.count) clauses; \(measured) of \(targets.count) target clauses "
                + "are measured by an indicator; \(commitments) commitments.")
    }

    private static func gap(_ assessment: Assessment, _ plan: Plan, _ scope: PageScope) -> Gap {
        Gap(
            wording: scope.targetWords(assessment.indicator),
            address: scope.address("/p/\(plan.id)/i/\(assessment.indicator.id)"),
            missing: assessment.reason.text(in: scope.language))
    }

    private static func goal(_ goal: Goal, _ scope: PageScope) -> GoalRow {
        let statistic = scope.catalogue.statistic(goal.statistic)
        let words =
            goal.target.bound.map { IndicatorWords.boundWords($0, statistic?.unit).text(in: scope.language) } ?? "—"
        return GoalRow(
            statistic: statistic.map { scope.text($0.name) } ?? goal.statistic.code,
            period: goal.period.label(in: scope.language),
            target: words, link: SourceLink(goal.source).link,
            source: SourceLink(goal.source).text,
            note: goal.source.note.isEmpty ? nil : goal.source.note, grade: goal.source.grade.rawValue,
            gradeName: scope.gradeName(goal.source.grade))
    }

    private static func section(_ section: Section, _ evaluation: Evaluation, _ scope: PageScope) -> SectionRow {
        let plan = evaluation.plan
        let clauses = plan.clauses.filter { $0.section == section.id }.map { clause(in: plan, $0, scope) }
        let indicators = evaluation.assessments.filter { $0.indicator.section == section.id }
            .map { indicator(in: plan, $0, scope) }
        return SectionRow(
            depth: depth(of: section, in: plan), heading: heading(of: section, scope),
            hasClauses: !clauses.isEmpty, clauses: clauses,
            hasIndicators: !indicators.isEmpty, indicatorRows: indicators)
    }

    /// Number and title as official documents set them: `一、`, `（一）`, `1. `.
    private static func heading(of section: Section, _ scope: PageScope) -> String {
        let title = scope.text(section.title)
        guard let last = section.number.last else { return title }
        guard scope.language == .chinese else { return "\(section.number) \(title)" }
        if "一二三四五六七八九十".contains(last) { return "\(section.number)、\(title)" }
        return last == "）" ? section.number + title : "\(section.number) \(title)"
    }

    /// How many sections it lies in, at most three.
    private static func depth(of section: Section, in plan: Plan) -> Int {
        var depth = 0
        var above = section.parent
        while let id = above, depth < 3 {
            depth += 1
            above = plan.section(id)?.parent
        }
        return depth
    }

    private static func clause(in plan: Plan, _ clause: Clause, _ scope: PageScope) -> ClauseRow {
        let kind =
            switch clause.kind {
            case .fact: Bilingual("事实", "Fact")
            case .target: Bilingual("目标", "Target")
            case .commitment: Bilingual("举措", "Commitment")
            }
        return ClauseRow(
            kind: scope.text(kind), subject: scope.text(clause.subject),
            indicators: clause.indicators.map { Link(id: $0.code, address: scope.address("/p/\(plan.id)/i/\($0)")) },
            isUnmeasured: clause.kind == .target && clause.indicators.isEmpty)
    }

    private static func indicator(in plan: Plan, _ assessment: Assessment, _ scope: PageScope) -> IndicatorRow {
        let badge = RatingBadge(assessment.rating, scope.language)
        return IndicatorRow(
            wording: scope.targetWords(assessment.indicator),
            address: scope.address("/p/\(plan.id)/i/\(assessment.indicator.id)"), ratingWord: badge.name,
            class: badge.class, mark: badge.mark)
    }
}
