import Calculating
import Evaluating
import Operating
import Planning
import Reporting

/// The charts of an indicator, made from the same numbers as its page.
enum PlanCharts {
    /// Baseline, current value, expected value and target on one scale; nil when there is nothing to draw.
    static func bullet(_ assessment: Assessment, _ scope: PageScope) -> String? {
        let words = ChartWords.words(for: scope.language.rawValue)
        let row = YearBullet(assessment, scope)?.row ?? plainRow(assessment, scope)
        return row?.drawing(in: words, prefix: assessment.indicator.id.code)?.markup
    }

    private static func plainRow(_ assessment: Assessment, _ scope: PageScope) -> BulletRow? {
        guard let target = scaleTarget(of: assessment, scope.language) else { return nil }
        var row = BulletRow(
            scope.nameWithUnit(assessment), rating: RatingMark(assessment.rating), target: target.mark,
            targetShown: target.shown)
        row.baseline = assessment.baseline.map { BulletRow.Value($0.value, shown: $0.figure.description) }
        row.current = assessment.current.map { BulletRow.Value($0.value, shown: $0.figure.description) }
        row.expected = assessment.expectedValue.map { BulletRow.Value($0, shown: decimalText($0, digits: 1)) }
        return row
    }

    /// The path chart in both widths; nil when there is nothing to draw.
    static func path(
        _ assessment: Assessment, in evaluation: Evaluation, _ scope: PageScope
    ) -> (wide: String, narrow: String)? {
        let words = ChartWords.words(for: scope.language.rawValue)
        let chart = IndicatorChart(assessment, evaluation, scope).chart
        let prefix = assessment.indicator.id.code
        guard let wide = chart.drawing(.wide, in: words, prefix: prefix),
            let narrow = chart.drawing(.narrow, in: words, prefix: prefix + "-narrow")
        else { return nil }
        return (wide.markup, narrow.markup)
    }

    /// The path chart as a file that explains itself; nil when there is nothing to draw.
    static func document(_ assessment: Assessment, in evaluation: Evaluation, _ scope: PageScope) -> String? {
        let words = ChartWords.words(for: scope.language.rawValue)
        let indicator = assessment.indicator
        guard
            let drawing = IndicatorChart(assessment, evaluation, scope).chart
                .drawing(.wide, in: words, prefix: indicator.id.code)
        else { return nil }
        let basis = scope.catalogue.basis(indicator.basis).map { scope.text($0.name) } ?? indicator.basis.code
        let area = scope.catalogue.area(indicator.area).map { scope.text($0.name) } ?? indicator.area.code
        let file = ChartFile(
            title: "\(scope.text(indicator.name)) · \(assessment.word.text(in: scope.language))",
            subtitle: [area, basis, scope.targetWords(indicator)].joined(separator: " · "),
            source: assessment.current?.recorded.observation.source.citation ?? evaluation.plan.documentNumber,
            cutOff: "\(evaluation.asOf) · \(Words.text("ledgerPosition", scope.language)) \(evaluation.position)")
        return file.document(for: drawing, in: words)
    }

    /// The target on the scale of current value and baseline; nil when they are not numbers of one kind.
    private static func scaleTarget(
        of assessment: Assessment, _ language: Language
    ) -> (mark: ChartTarget.Mark?, shown: String)? {
        let target = assessment.indicator.target
        let shown = IndicatorChart.shown(target, language)
        switch target {
        case .level, .everyYear, .monotone, .betterThanBaseline: return (IndicatorChart.mark(of: target), shown)
        case .averageGrowth:
            let isRate = assessment.current.map {
                $0.recorded.observation.cell.statistic != assessment.indicator.statistic
            }
            return isRate ?? true ? (IndicatorChart.mark(of: target), shown) : nil
        case .increment(let bound):
            return assessment.baseline.map { (.value($0.value + bound.figure.value), "+\(bound.figure)") }
        case .total, .reduction, .multiple, .relative, .external, .milestone: return nil
        }
    }
}
