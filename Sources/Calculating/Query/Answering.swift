public import Planning

extension Cube {
    /// Answers a query: the cells from `offset` on, at most `limit` of them.
    public func answer(
        to query: FigureQuery, in catalogue: Catalogue, totals: [Totals] = [],
        calculated: CalculatedStatistics = CalculatedStatistics(), from offset: Int = 0, limit: Int = .max
    ) -> FigureAnswer {
        let ground = QueryGround(self, catalogue, tree: query.tree, totals: totals, calculated: calculated)
        var answering = Answering(query, ground)
        return answering.answer(from: max(0, offset), limit: max(0, limit))
    }
}

/// Answers one query: codes are resolved, series are found once, then every cell is a step in a run.
private struct Answering {
    private let query: FigureQuery
    private var ground: QueryGround
    private let series: [AnsweredSeries]
    private let periods: [Period]
    private var places = PlaceBook()

    init(_ query: FigureQuery, _ ground: QueryGround) {
        self.query = query
        var ground = ground
        periods = Self.periods(of: query, &ground)
        series = AreaSelection(query).series(on: periods, &ground)
        self.ground = ground
    }

    mutating func answer(from offset: Int, limit: Int) -> FigureAnswer {
        let perSeries = periods.count * query.measures.count
        let total = series.count * perSeries
        let end = total - min(offset, total) > limit ? offset + limit : total
        var cells: [AnsweredCell] = []
        cells.reserveCapacity(max(0, end - offset))
        var place = min(offset, total)
        while place < end {
            let index = place / perSeries
            let last = min(end, (index + 1) * perSeries)
            append(index, (place - index * perSeries)..<(last - index * perSeries), to: &cells)
            place = last
        }
        return FigureAnswer(
            query: query, series: series, periods: periods, cells: cells, offset: min(offset, total), total: total,
            cube: ground.cube, catalogue: ground.catalogue)
    }

    private mutating func append(_ index: Int, _ range: Range<Int>, to cells: inout [AnsweredCell]) {
        guard let kind = periods.first?.kind else { return }
        var reader = MeasureReader(series[index], query, kind, ground)
        for place in range {
            let period = place / query.measures.count
            let measure = query.measures[place % query.measures.count]
            let answer = reader.answer(measure, periods[period], &ground, &places)
            cells.append(
                AnsweredCell(
                    series: index, period: period, measure: measure, value: answer.value, origin: answer.origin))
        }
    }

    /// The periods of a query; the latest ones are looked for in its series.
    private static func periods(of query: FigureQuery, _ ground: inout QueryGround) -> [Period] {
        switch query.periods {
        case .listed(let periods): return periods
        case .latest(let count, let kind):
            var found: Set<Period> = []
            for each in AreaSelection(query).series(on: nil, &ground) {
                var reader = MeasureReader(each, query, kind, ground)
                found.formUnion(reader.periods(&ground))
            }
            return Array(found.sorted().suffix(count))
        }
    }
}
