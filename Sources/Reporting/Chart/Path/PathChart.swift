/// How an indicator has come, where it stands, and the path it must take to its target.
public struct PathChart: Hashable, Sendable {
    /// The message of the chart in one sentence; read first by a screen reader.
    public var headline: String
    /// The unit, written above the axis.
    public var unit: String
    /// The figures that were reached.
    public var history: ChartSeries
    /// The figure the plan starts from (基期).
    public var baseline: ChartPoint?
    /// The path to the target; drawn from the baseline on if there is one.
    public var path: ChartSeries?
    /// What is to be reached, and when.
    public var target: ChartTarget?
    /// Goals set for single years (年度目标).
    public var goals: [ChartPoint] = []
    /// Cumulative figures within a year (1—6月), which must not be read as whole years.
    public var partials: [ChartPoint] = []
    /// Earlier values that were revised since.
    public var revisions: [ChartPoint] = []
    /// Changes of definition.
    public var breaks: [ChartBreak] = []
    /// Further lines for comparison.
    public var further: [ChartSeries] = []

    /// A chart of what was reached; the plan's side is set afterwards.
    public init(headline: String, unit: String, history: ChartSeries) {
        self.headline = headline
        self.unit = unit
        self.history = history
    }

    /// The chart in one size, `nil` if there is nothing to draw. `prefix` makes its ids unique in the page.
    public func drawing(_ size: ChartSize, in words: ChartWords, prefix: String) -> SVGElement? {
        PathScene(self, size, words)?.drawing(prefix: prefix)
    }

    /// Both sizes as markup for a page, which shows one of them by the classes `chart-wide` and `chart-narrow`.
    public func markup(in words: ChartWords, prefix: String) -> String? {
        let drawings = ChartSize.allCases.compactMap { drawing($0, in: words, prefix: prefix) }
        return drawings.isEmpty ? nil : drawings.map(\.markup).joined(separator: "\n")
    }
}

extension PathChart {
    /// The chart without what cannot be drawn; values that are not finite are missing.
    var drawable: PathChart {
        var chart = self
        chart.baseline = baseline.flatMap { $0.isDrawable ? $0 : nil }
        chart.target = target.flatMap { $0.isDrawable ? $0 : nil }
        chart.goals = goals.filter(\.isDrawable)
        chart.partials = partials.filter(\.isDrawable).sorted { $0.moment.position < $1.moment.position }
        chart.revisions = revisions.filter(\.isDrawable)
        chart.further = further.filter { !$0.points.isEmpty }
        return chart
    }

    /// Every figure except the target.
    var figures: [ChartPoint] {
        let lines = [history.points, path?.points ?? []] + further.map(\.points)
        return lines.flatMap(\.self) + goals + partials + revisions + (baseline.map { [$0] } ?? [])
    }

    /// The path from the baseline on.
    var pathPoints: [ChartPoint] {
        guard let points = path?.points, let first = points.first else { return [] }
        guard let baseline, baseline.moment.position < first.moment.position else { return points }
        return [baseline] + points
    }

    /// The most recent figure of the history, if it is also the baseline.
    var endsAtBaseline: Bool {
        guard let last = history.points.last, let baseline else { return false }
        return last.moment == baseline.moment && last.value == baseline.value
    }
}
