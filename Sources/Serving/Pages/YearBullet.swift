import Calculating
import Evaluating
import Planning
import Reporting

/// The row of a level whose latest figure is an amount within a year: such a figure is no point between baseline and
/// target, so that it stands against the year's goal, or carried to the whole year, as the rating takes it.
struct YearBullet {
    let row: BulletRow

    /// Nil for every other indicator.
    init?(_ assessment: Assessment, _ scope: PageScope) {
        guard case .level(let bound) = assessment.indicator.target, let now = assessment.current,
            now.period.kind == .cumulative, let deciding = assessment.deciding
        else { return nil }
        let name = scope.nameWithUnit(assessment)
        switch deciding.method {
        case .seasonalProgress: row = Self.againstYear(assessment, now, deciding.progress, name)
        case .scheduleProgress:
            guard let base = assessment.baseline else { return nil }
            row = Self.carried(assessment, base, bound, deciding.progress, name, scope)
        default: return nil
        }
    }

    /// The amount so far against the year's goal.
    private static func againstYear(
        _ assessment: Assessment, _ now: Measure, _ progress: Progress, _ name: String
    ) -> BulletRow {
        let goal = progress.done > 0 ? now.value / progress.done : now.value
        var row = BulletRow(
            name, rating: RatingMark(assessment.rating), target: .value(goal), targetShown: plain(goal))
        row.current = BulletRow.Value(now.value, shown: now.figure.description)
        row.expected = assessment.expectedValue.map { BulletRow.Value($0, shown: decimalText($0, digits: 1)) }
        return row
    }

    /// The year that the amount so far comes to, on the way from baseline to target.
    private static func carried(
        _ assessment: Assessment, _ base: Measure, _ bound: Bound, _ progress: Progress, _ name: String,
        _ scope: PageScope
    ) -> BulletRow {
        let way = bound.figure.value - base.value
        let whole = base.value + progress.done * way
        let expected = base.value + progress.expected * way
        let shown = Bilingual("约\(decimalText(whole, digits: 1))", "about \(decimalText(whole, digits: 1))")
        var row = BulletRow(
            name, rating: RatingMark(assessment.rating), target: IndicatorChart.mark(of: assessment.indicator.target),
            targetShown: IndicatorChart.shown(assessment.indicator.target, scope.language))
        row.baseline = BulletRow.Value(base.value, shown: base.figure.description)
        row.current = BulletRow.Value(whole, shown: scope.text(shown))
        row.expected = BulletRow.Value(expected, shown: decimalText(expected, digits: 1))
        return row
    }

    private static func plain(_ value: Double) -> String {
        decimalText(value, digits: value.rounded() == (value * 1e6).rounded() / 1e6 ? 0 : 1)
    }
}

extension PageScope {
    /// The indicator's name with the unit of its figure, as it is read aloud.
    func nameWithUnit(_ assessment: Assessment) -> String {
        let own = catalogue.statistic(assessment.indicator.statistic)?.unit
        let unit = assessment.current.flatMap { self.unit(of: $0) } ?? own
        let name = text(assessment.indicator.name)
        return unit.map { name + (words["open"] ?? "") + $0.text(in: language) + (words["close"] ?? "") } ?? name
    }
}
