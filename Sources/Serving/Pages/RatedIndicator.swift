import Evaluating
import Exchanging
import Operating
import Planning

/// The assessment of an indicator before and after something was recorded.
struct RatedIndicator {
    let plan: Plan
    let before: Assessment
    let after: Assessment

    /// The indicators that something touched, as each of two states has them, in the order of their plans.
    static func all(
        _ touched: [TouchedIndicator], before: Snapshot, after: Snapshot,
        _ evaluate: (Plan, Snapshot) throws -> Evaluation
    ) rethrows -> [RatedIndicator] {
        try after.plans.flatMap { plan in
            let touched = Set(touched.filter { $0.plan == plan.id }.map(\.indicator))
            guard !touched.isEmpty else { return [RatedIndicator]() }
            let earlier = try evaluate(plan, before).assessments
            let later = try evaluate(plan, after).assessments
            return zip(earlier, later).filter { touched.contains($1.indicator.id) }.map {
                RatedIndicator(plan: plan, before: $0, after: $1)
            }
        }
    }

    var json: JSONValue {
        .object([
            (name: "plan", value: .string(plan.id.code)),
            (name: "indicator", value: .string(after.indicator.id.code)),
            (name: "before", value: Self.json(before)), (name: "after", value: Self.json(after)),
        ])
    }

    private static func json(_ assessment: Assessment) -> JSONValue {
        .object([
            (name: "value", value: (assessment.current?.figure).map { .string($0.description) } ?? .null),
            (name: "rating", value: assessment.rating.map { .string($0.rawValue) } ?? .null),
        ])
    }
}
