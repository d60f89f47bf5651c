import Calculating
import Evaluating
import Exchanging
import Operating
import Planning

/// What a correction changed, before and after, for page and data.
struct RevisionEffects {
    /// The sum of an area above.
    struct Sum {
        let cell: Cell
        let before: Total?
        let after: Total?
    }

    /// The assessment of an indicator.
    struct Rated {
        let plan: Plan
        let before: Assessment
        let after: Assessment
    }

    let outcome: RevisionOutcome
    let cell: Cell
    let sums: [Sum]
    let indicators: [Rated]

    init(
        _ outcome: RevisionOutcome, _ cell: Cell, _ evaluate: (Plan, Snapshot) throws -> Evaluation
    ) rethrows {
        self.outcome = outcome
        self.cell = cell
        sums = outcome.cellsAbove.compactMap { cell in
            let before = outcome.before.totals.first?.total(at: cell, in: outcome.before.cube)
            let after = outcome.after.totals.first?.total(at: cell, in: outcome.after.cube)
            return before == nil && after == nil ? nil : Sum(cell: cell, before: before, after: after)
        }
        indicators = try outcome.after.plans.flatMap { plan in
            let touched = Set(outcome.indicators.filter { $0.plan == plan.id }.map(\.indicator))
            guard !touched.isEmpty else { return [Rated]() }
            let before = try evaluate(plan, outcome.before).assessments
            let after = try evaluate(plan, outcome.after).assessments
            return zip(before, after).filter { touched.contains($1.indicator.id) }.map {
                Rated(plan: plan, before: $0, after: $1)
            }
        }
    }

    /// The figure before and after.
    var figures: (before: Figure?, after: Figure?) {
        (
            outcome.before.cube.figure(at: cell)?.observation.figure,
            outcome.after.cube.figure(at: cell)?.observation.figure
        )
    }

    var json: JSONValue {
        .object([
            (name: "position", value: .integer(outcome.after.position)),
            (name: "receipt", value: outcome.receipt.map { .string($0) } ?? .null),
            (name: "before", value: Self.json(figures.before)), (name: "after", value: Self.json(figures.after)),
            (name: "sums", value: .array(sums.map(Self.json))),
            (name: "indicators", value: .array(indicators.map(Self.json))),
        ])
    }

    private static func json(_ figure: Figure?) -> JSONValue { figure.map { .string($0.description) } ?? .null }

    private static func json(_ total: Total?) -> JSONValue {
        guard let total else { return .null }
        return .object([
            (name: "sum", value: .number(total.sum)), (name: "complete", value: .boolean(total.isComplete)),
        ])
    }

    private static func json(_ sum: Sum) -> JSONValue {
        .object([
            (name: "area", value: .string(sum.cell.area.code)), (name: "before", value: json(sum.before)),
            (name: "after", value: json(sum.after)),
        ])
    }

    private static func json(_ rated: Rated) -> JSONValue {
        .object([
            (name: "plan", value: .string(rated.plan.id.code)),
            (name: "indicator", value: .string(rated.after.indicator.id.code)),
            (name: "before", value: json(rated.before)), (name: "after", value: json(rated.after)),
        ])
    }

    private static func json(_ assessment: Assessment) -> JSONValue {
        .object([
            (name: "value", value: json(assessment.current?.figure)),
            (name: "rating", value: assessment.rating.map { .string($0.rawValue) } ?? .null),
        ])
    }
}
