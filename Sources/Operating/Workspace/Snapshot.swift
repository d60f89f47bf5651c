public import Calculating
public import Evaluating
public import Planning
import Recording

/// Everything that pages and commands read, as of one ledger position; it never changes once made.
public struct Snapshot: Sendable {
    /// The definitions that hold at the position.
    public let catalogue: Catalogue
    /// The plans, in the order of their files' names.
    public let plans: [Plan]
    /// The formulas of the statistics that are calculated.
    public let calculated: CalculatedStatistics
    /// The figures.
    public let cube: Cube
    /// The sums over each of the catalogue's trees, in their order.
    public let totals: [Totals]
    /// The ledger position; figures, definitions and ratings are all of this position.
    public let position: Int
    /// When that entry was recorded, UTC; empty for an empty ledger.
    public let recordedAt: String
    let overrides: [RecordedOverride]
    /// Every report that was sent, as its latest decision left it.
    public let reports: [ReportKey: RecordedReport]

    /// The plan of a code.
    public func plan(_ id: Plan.ID) -> Plan? { plans.first { $0.id == id } }

    /// The figures with the definitions that hold for them.
    public var facts: Facts {
        Facts(cube: cube, totals: totals.first, catalogue: catalogue, calculated: calculated)
    }

    /// A plan evaluated as of a day, with people's ratings beside the computed ones.
    public func evaluation(of plan: Plan, as kind: EvaluationKind, asOf day: Day) -> Evaluation {
        let ratings = expertRatings(of: plan, as: kind, asOf: day)
        return evaluate(plan, as: kind, asOf: day, on: facts).with(ratings, at: position)
    }

    /// The figures of an indicator, oldest first: those of its series, reported, summed or calculated, and published
    /// averages of its growth.
    public func cells(of indicator: Indicator) -> [Cell] {
        let own = Series(statistic: indicator.statistic, area: indicator.area, basis: indicator.basis)
        let spans = catalogue.publishedGrowths(of: indicator.statistic)
            .flatMap { cube.series(of: $0, in: indicator.area) }
            .flatMap { series in cube.periods(of: series).map(series.cell) }
            .filter { if case .span = $0.period.kind { true } else { false } }
        return facts.periods(of: own).map(own.cell) + spans
    }

    /// The latest rating by a person for each indicator, made for this kind of evaluation and by this day.
    private func expertRatings(
        of plan: Plan, as kind: EvaluationKind, asOf day: Day
    ) -> [Indicator.ID: ExpertRating] {
        let matching = overrides.filter {
            $0.override.plan == plan.id && $0.override.kind == kind.rawValue && $0.override.asOf <= day
        }
        return matching.reduce(into: [:]) { found, recorded in
            let override = recorded.override
            found[override.indicator] = override.rating.flatMap(Rating.init).map { rating in
                ExpertRating(
                    indicator: override.indicator, rating: rating, reason: override.reason,
                    provenance: recorded.provenance)
            }
        }
    }
}
