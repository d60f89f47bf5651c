import Planning

/// The sum of a flow from January on: as reported where it was, else of its months or quarters, none of them missing.
struct ToDateReader {
    private let series: Series
    private var cumulative: LevelReader

    init(_ statistic: Statistic, _ series: Series, _ ground: QueryGround) {
        self.series = series
        cumulative = LevelReader(statistic, series, .cumulative, ground)
    }

    mutating func value(
        _ period: Period, _ level: inout LevelReader, _ ground: inout QueryGround
    ) -> MeasureReader.Reading {
        switch period.kind {
        case .year, .span, .cumulative: return (level.value(period, &ground), .own)
        case .half, .quarter:
            let parts = (1...period.part).compactMap { Period(period.kind, year: period.year, part: $0) }
            return (Self.sum(parts, from: 0, &level, &ground), .own)
        case .month: return months(period, &level, &ground)
        }
    }

    private mutating func months(
        _ period: Period, _ level: inout LevelReader, _ ground: inout QueryGround
    ) -> MeasureReader.Reading {
        if let whole = Period(.cumulative, year: period.year, part: period.part) {
            let reported = cumulative.value(whole, &ground)
            if reported.whole != nil { return (reported, .elsewhere(series.cell(whole))) }
        }
        let months = (1...period.part).compactMap { Period(.month, year: period.year, part: $0) }
        if period.part > 2, let merged = Period(.cumulative, year: period.year, part: 2),
            let start = cumulative.value(merged, &ground).whole
        {
            return (Self.sum(Array(months.dropFirst(2)), from: start, &level, &ground), .own)
        }
        return (Self.sum(months, from: 0, &level, &ground), .own)
    }

    private static func sum(
        _ periods: [Period], from start: Double, _ level: inout LevelReader, _ ground: inout QueryGround
    ) -> CellValue {
        var sum = start
        for period in periods {
            guard let value = level.value(period, &ground).whole else { return .missing(.monthMissing(period)) }
            sum += value
        }
        return .finite(sum)
    }
}
