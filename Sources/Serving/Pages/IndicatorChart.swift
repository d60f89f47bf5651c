import Calculating
import Evaluating
import Operating
import Planning
import Reporting

/// What the path chart of an indicator shows: history, path, target, goals, figures within years, revisions, breaks.
struct IndicatorChart {
    private let assessment: Assessment
    private let evaluation: Evaluation
    private let scope: PageScope

    init(_ assessment: Assessment, _ evaluation: Evaluation, _ scope: PageScope) {
        self.assessment = assessment
        self.evaluation = evaluation
        self.scope = scope
    }

    var chart: PathChart {
        let points = figures
        let whole = points.filter { $0.period.kind == .year }
        var chart = PathChart(
            headline: scope.text(indicator.name), unit: statistic?.unit.text(in: scope.language) ?? "",
            history: ChartSeries(Words.text("actual", scope.language), whole.map(\.point)))
        chart.partials = points.filter { $0.period.kind != .year }.map(\.point)
        chart.baseline = whole.first { $0.period == indicator.baseline }?.point
        chart.path = path
        chart.target = target
        chart.goals = goals
        chart.revisions = revisions
        chart.breaks = breaks
        return chart
    }

    private var indicator: Indicator { assessment.indicator }

    private var statistic: Statistic? { scope.catalogue.statistic(indicator.statistic) }

    private var series: Series {
        Series(statistic: indicator.statistic, area: indicator.area, basis: indicator.basis)
    }

    private var figures: [(period: Period, point: ChartPoint)] {
        scope.snapshot.cube.periods(of: series, through: evaluation.asOf).compactMap { period in
            guard let recorded = scope.snapshot.cube.figure(at: series.cell(period)),
                let figure = recorded.observation.figure, let moment = Self.moment(of: period)
            else { return nil }
            let note = recorded.observation.source.note
            return (
                period,
                ChartPoint(moment, figure.value, shown: figure.description, note: note.isEmpty ? nil : note)
            )
        }
    }

    /// The path of level targets, from the baseline on.
    private var path: ChartSeries? {
        guard case .level(let bound) = indicator.target, let base = assessment.baseline,
            let path = ScheduledPath(
                from: base.value, to: bound.figure.value,
                over: Double(indicator.targetYear - base.period.lastDay.year), model: indicator.schedule.path)
        else { return nil }
        let first = base.period.lastDay.year + 1
        let points = path.yearlyValues.enumerated().map { index, value in
            ChartPoint(.year(first + index), value, shown: decimalText(value, digits: 1))
        }
        return ChartSeries(Words.text("pathName", scope.language), points)
    }

    private var target: ChartTarget? {
        guard case .level = indicator.target, let mark = Self.mark(of: indicator.target) else { return nil }
        return ChartTarget(.year(indicator.targetYear), mark, shown: Self.shown(indicator.target, scope.language))
    }

    private var goals: [ChartPoint] {
        evaluation.plan.goals.compactMap { goal in
            guard goal.statistic == indicator.statistic, goal.area == indicator.area,
                case .level(let bound) = goal.target, let moment = Self.moment(of: goal.period)
            else { return nil }
            return ChartPoint(moment, bound.figure.value, shown: bound.figure.description, note: goal.source.citation)
        }
    }

    /// The earlier values of figures that were changed.
    private var revisions: [ChartPoint] {
        scope.snapshot.cube.periods(of: series, through: evaluation.asOf).flatMap { period in
            scope.snapshot.cube.history(of: series.cell(period)).dropLast().compactMap { earlier in
                guard let figure = earlier.observation.figure, let moment = Self.moment(of: period) else { return nil }
                return ChartPoint(moment, figure.value, shown: figure.description, note: earlier.provenance.time)
            }
        }
    }

    private var breaks: [ChartBreak] {
        (statistic?.breaks ?? []).compactMap { broken in
            Self.moment(of: broken.from).map { ChartBreak(before: $0, reason: scope.text(broken.reason)) }
        }
    }

    static func moment(of period: Period) -> ChartMoment? {
        switch period.kind {
        case .year: .year(period.year)
        case .half: .month(period.year, period.part * 6)
        case .quarter: .quarter(period.year, period.part)
        case .month: .month(period.year, period.part)
        case .cumulative: .through(period.year, period.part)
        case .span: nil
        }
    }

    /// Where a target with a number lies; a band for ranges.
    static func mark(of target: Target) -> ChartTarget.Mark? {
        switch target.bound {
        case .between(let lower, let upper)? where lower.value <= upper.value: .band(lower.value...upper.value)
        case let bound?: .value(bound.figure.value)
        case nil: nil
        }
    }

    static func shown(_ target: Target, _ language: Language) -> String {
        target.bound.map { IndicatorWords.boundWords($0).text(in: language) } ?? ""
    }
}
