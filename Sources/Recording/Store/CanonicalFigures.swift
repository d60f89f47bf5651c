import Planning

/// Figures in the order in which the ledger takes their hash: by the bytes of statistic, area, basis and period.
struct CanonicalFigures {
    let batch: ObservationBatch
    let series: Ranking<Series>
    /// The text of each period of the batch.
    let periods: [String]
    /// The rows of the batch in canonical order.
    let order: [Int32]

    /// No two figures may stand at one place.
    init(_ batch: ObservationBatch) throws(LedgerError) {
        self.batch = batch
        series = Ranking(batch.series, by: <)
        periods = batch.periods.map(\.description)
        let ranking = Ranking(periods, by: <)
        order = Self.order(batch.rows, series, ranking)
        for (left, right) in zip(order, order.dropFirst()) {
            let (left, right) = (batch.rows[Int(left)], batch.rows[Int(right)])
            guard series.ranks[Int(left.series)] == series.ranks[Int(right.series)],
                ranking.ranks[Int(left.period)] == ranking.ranks[Int(right.period)]
            else { continue }
            throw .repeatedCell(batch.observation(right).cell)
        }
    }

    /// Feeds the figures to the hash.
    func feed(_ payload: inout SubmissionPayload) throws(LedgerError) {
        let series = try Self.fields(of: batch.series) { [$0.statistic.code, $0.area.code, $0.basis.code] }
        let periods = try Self.fields(of: periods) { [$0] }
        let sources = try Self.fields(of: batch.sources) { [$0.citation, $0.grade.rawValue, $0.note] }
        for index in order {
            let row = batch.rows[Int(index)]
            payload.append(
                series: series[Int(row.series)], period: periods[Int(row.period)], figure: row.figure,
                source: sources[Int(row.source)])
        }
    }

    private static func order(
        _ rows: [ObservationBatch.Row], _ series: Ranking<Series>, _ periods: Ranking<String>
    ) -> [Int32] {
        let given = Array(0..<Int32(rows.count))
        let byPeriod = ordered(given, count: periods.values.count) { periods.ranks[Int(rows[Int($0)].period)] }
        return ordered(byPeriod, count: series.values.count) { series.ranks[Int(rows[Int($0)].series)] }
    }

    private static func fields<Value>(
        of values: [Value], _ texts: (Value) -> [String]
    ) throws(LedgerError) -> [[UInt8]] {
        var fields: [[UInt8]] = []
        fields.reserveCapacity(values.count)
        for value in values { fields.append(try CanonicalBytes.fields(texts(value))) }
        return fields
    }
}
