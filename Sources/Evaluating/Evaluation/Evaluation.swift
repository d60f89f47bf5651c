import Calculating
public import Planning

/// A plan evaluated as of a day (评估): every indicator with its rating and reason.
public struct Evaluation: Sendable, Equatable {
    /// The plan.
    public let plan: Plan
    /// Which evaluation it is.
    public let kind: EvaluationKind
    /// The last day whose figures count.
    public let asOf: Day
    /// The ledger position that it was made on.
    public let position: Int
    /// The limits between ratings.
    public let rule: RatingRule
    /// One assessment for each indicator, in the plan's order.
    public let assessments: [Assessment]

    /// How many indicators have a rating; those not rated because of a break count under nil.
    public var counts: [Rating?: Int] {
        assessments.reduce(into: [:]) { counts, assessment in counts[assessment.rating, default: 0] += 1 }
    }
}

/// Evaluates every indicator of a plan on the figures whose periods end by a day.
///
/// Pure: the same facts, day and rule give the same evaluation.
public func evaluate(
    _ plan: Plan, as kind: EvaluationKind, asOf day: Day, on facts: Facts, by rule: RatingRule = RatingRule()
) -> Evaluation {
    let assessments = plan.indicators.map { indicator in
        Assessor(indicator: indicator, plan: plan, kind: kind, day: day, facts: facts, rule: rule).assess()
    }
    return Evaluation(
        plan: plan, kind: kind, asOf: day, position: facts.cube.position, rule: rule, assessments: assessments)
}

extension Evaluation {
    /// The same evaluation with people's ratings beside the computed ones, on the ledger position of both.
    public func with(_ experts: [Indicator.ID: ExpertRating], at position: Int) -> Evaluation {
        let assessments = assessments.map { assessment in
            var assessment = assessment
            assessment.expert = experts[assessment.indicator.id]
            return assessment
        }
        return Evaluation(
            plan: plan, kind: kind, asOf: asOf, position: position, rule: rule, assessments: assessments)
    }
}
