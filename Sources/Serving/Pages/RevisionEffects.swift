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

    let outcome: RevisionOutcome
    let cell: Cell
    let sums: [Sum]
    let indicators: [RatedIndicator]

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
        indicators = try RatedIndicator.all(
            outcome.indicators, before: outcome.before, after: outcome.after, evaluate)
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
            (name: "indicators", value: .array(indicators.map(\.json))),
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
}
