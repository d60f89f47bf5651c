import Calculating
import Evaluating
import Operating
import Planning

/// What a report that was sent changed: its figures, the sums above them, and the indicators that depend on them.
struct SentEffects {
    /// One figure that is new or another than before.
    struct Changed {
        let cell: Cell
        let before: Figure?
        let after: Figure?
        let sums: [(cell: Cell, total: Total?)]
    }

    let outcome: ReportOutcome
    let figures: [Changed]
    let indicators: [RatedIndicator]

    init(_ outcome: ReportOutcome, _ evaluate: (Plan, Snapshot) throws -> Evaluation) rethrows {
        self.outcome = outcome
        let (before, after) = (outcome.before, outcome.after)
        let cells = outcome.report.figures.keys.filter {
            before.cube.figure(at: $0)?.observation.figure != after.cube.figure(at: $0)?.observation.figure
        }.sorted { ($0.series, $0.period) < ($1.series, $1.period) }
        figures = cells.map { cell in
            Changed(
                cell: cell, before: before.cube.figure(at: cell)?.observation.figure,
                after: after.cube.figure(at: cell)?.observation.figure,
                sums: after.cellsAbove(cell).map { ($0, after.totals.first?.total(at: $0, in: after.cube)) })
        }
        let touched = after.indicators(touchedBy: cells + cells.flatMap(after.cellsAbove))
        indicators = try RatedIndicator.all(touched, before: before, after: after, evaluate)
    }
}
