/// The plot area of a path chart with its two scales.
struct PathFrame: Hashable, Sendable {
    let size: ChartSize
    let plot: Box
    let x: LinearScale
    let y: LinearScale
    let ticks: NiceTicks
    let tickTexts: [String]
    let years: YearTicks

    /// The frame that shows everything in the chart, `nil` if there is nothing to show.
    init?(_ chart: PathChart, _ size: ChartSize, _ words: ChartWords, endRoom: Double) {
        guard let values = PathFrame.values(of: chart), let times = PathFrame.times(of: chart) else { return nil }
        self.size = size
        ticks = NiceTicks(covering: values, about: size == .wide ? 5 : 4)
        tickTexts = words.ticks(ticks)
        let tickWidth = tickTexts.map { textWidth($0, size: size.tickSize) }.max() ?? 0
        plot = Box(left: tickWidth + 12, top: 38, right: size.width - endRoom, bottom: size.height - 30)
        let inset = size == .wide ? 18.0 : 12
        x = LinearScale(from: times.lowerBound, to: times.upperBound, start: plot.left + inset, end: plot.right - inset)
        y = LinearScale(from: ticks.lower, to: ticks.upper, start: plot.bottom, end: plot.top)
        years = YearTicks(
            times, on: x, textWidth: textWidth("2025", size: size.tickSize), through: chart.baseline?.moment.year)
    }

    func spot(_ point: ChartPoint) -> Spot { spot(point.moment, point.value) }

    func spot(_ moment: ChartMoment, _ value: Double) -> Spot { Spot(x(moment.position), y(value)) }

    /// The values the axis covers: from zero on, unless that would press the data into less than the upper 60 %.
    private static func values(of chart: PathChart) -> ClosedRange<Double>? {
        let bounds = chart.target.map { [$0.bounds.lowerBound, $0.bounds.upperBound] } ?? []
        let all = chart.figures.map(\.value) + bounds
        guard let low = all.min(), let high = all.max() else { return nil }
        let isNarrow = high - low <= max(abs(low), abs(high)) * 1e-9
        if low >= 0, low <= 0.4 * high || isNarrow { return 0...high }
        if high <= 0, high >= 0.4 * low || isNarrow { return low...0 }
        return low...high
    }

    private static func times(of chart: PathChart) -> ClosedRange<Double>? {
        let all = chart.figures.map(\.moment.position) + (chart.target.map { [$0.moment.position] } ?? [])
        guard let first = all.min(), let last = all.max() else { return nil }
        return first...last
    }
}
