import Planning

/// The value that places are compared by: of the period, or over a window of periods that ends with it.
///
/// Flows are summed and stocks averaged; growth and ratios are neither.
struct WindowReader {
    private let count: Int
    private let accumulation: Statistic.Accumulation?

    init(_ asked: AnsweredSeries, _ query: FigureQuery) {
        count = max(1, query.window)
        accumulation = asked.statistic?.accumulation
    }

    func value(_ period: Period, _ level: inout LevelReader, _ ground: inout QueryGround) -> CellValue {
        guard count > 1 else { return level.value(period, &ground) }
        guard accumulation == .flow || accumulation == .stock else { return .missing(.notAveraged) }
        var sum = 0.0
        for back in 0..<count {
            guard let each = Period(period.kind, ordinal: period.ordinal - back) else { return .missing(.noFigure) }
            let value = level.value(each, &ground)
            guard let whole = value.whole else { return .missing(value.gapOfWhole) }
            sum += whole
        }
        return .finite(accumulation == .flow ? sum : sum / Double(count))
    }
}
