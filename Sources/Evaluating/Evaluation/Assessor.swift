import Calculating
import Planning

/// Assesses one indicator on the figures of one day; the parts for each type of target stand in files of their own.
struct Assessor {
    let indicator: Indicator
    let plan: Plan
    let kind: EvaluationKind
    let day: Day
    let facts: Facts
    let rule: RatingRule

    var series: Series {
        Series(statistic: indicator.statistic, area: indicator.area, basis: indicator.basis)
    }

    var statistic: Statistic? { facts.catalogue.statistic(indicator.statistic) }

    /// The years from the baseline to the target.
    var planYears: Int { indicator.targetYear - indicator.baseline.lastDay.year }

    func assess() -> Assessment {
        var assessment = judged()
        if case .level(let bound) = indicator.target { assessment.path = path(from: baseline?.value, to: bound) }
        assessment.history = PublishedHistory(of: series, through: indicator.baseline, in: facts)
        return assessment
    }

    private func judged() -> Assessment {
        switch indicator.target {
        case .level(let bound): assessLevel(bound)
        case .increment, .multiple, .reduction: assessChange()
        case .total(let bound): assessTotal(bound)
        case .averageGrowth(let bound): assessAverageGrowth(bound)
        case .monotone(let direction): assessMonotone(direction)
        case .betterThanBaseline(let direction): assessBetter(direction)
        case .everyYear(let bound): assessEveryYear(bound)
        case .relative(let other, let margin): assessRelative(to: other, margin: margin.value)
        case .external(let authority): assessExternal(authority)
        case .milestone(let state): assessMilestone(state)
        }
    }

    // MARK: Figures

    func measure(_ period: Period) -> Measure? { Measure(facts.figure(at: series.cell(period))) }

    var baseline: Measure? { measure(indicator.baseline) }

    /// The latest figure after the baseline and by the day; of flows only whole years and cumulative amounts count.
    var current: Measure? {
        let periods = facts.periods(of: series, through: day).filter { period in
            period.lastDay > indicator.baseline.lastDay && isComparable(period)
        }
        // Of a whole year and January–December the year comes first.
        return periods.first { $0.lastDay == periods.last?.lastDay }.flatMap(measure)
    }

    private func isComparable(_ period: Period) -> Bool {
        switch period.kind {
        case .year: true
        case .span: false
        case .cumulative: statistic?.accumulation != .stock
        case .half, .quarter, .month: statistic?.accumulation != .flow
        }
    }

    /// Years from the baseline to the end of a period, months as twelfths.
    func elapsed(at period: Period) -> Double {
        let end = period.lastDay
        let start = indicator.baseline.lastDay
        return Double((end.year - start.year) * 12 + end.month - start.month) / 12
    }

    var targetYear: Period? { Period(.year, year: indicator.targetYear) }

    // MARK: Common endings

    func insufficient(_ draft: Draft) -> Assessment {
        draft.finished(indicator, .insufficient, reasonForMissing(draft.missing))
    }

    /// Ends with a rating, unless the series breaks between baseline and current figure: then it is withheld, and the
    /// numbers stand without what they would have meant.
    func conclude(
        _ draft: Draft, _ rating: Rating, _ facts: Bilingual, because: Bilingual = Bilingual("", "")
    ) -> Assessment {
        var draft = draft
        draft.findings += screen(draft)
        let isBroken = draft.findings.contains { $0.code == SeriesBreakTest.code }
        guard isBroken else {
            return draft.finished(indicator, .rated(rating), reason(facts, because: because, for: rating))
        }
        draft.final = nil
        return draft.finished(indicator, .withheld(nominal: rating), reasonForBreak(facts, draft.findings))
    }

    /// Names the figure of the target year, or of the latest year that has ended, as missing.
    func missingCurrent() -> MissingFigure {
        let ended = Period(.year, year: day.month == 12 && day.day == 31 ? day.year : day.year - 1)
        let first = indicator.baseline.lastDay.year + 1
        let year = min(max(ended?.year ?? first, first), indicator.targetYear)
        return MissingFigure(
            statistic: indicator.statistic, period: Period(.year, year: year) ?? indicator.baseline)
    }

    func missing(_ period: Period) -> MissingFigure {
        MissingFigure(statistic: indicator.statistic, period: period)
    }
}
