import Planning

extension ObservationBatch {
    /// Observations that no entry holds yet, with what they share in tables.
    init(unrecorded observations: [Observation]) {
        let series = Interning(observations.lazy.map(\.cell.series))
        let periods = Interning(observations.lazy.map(\.cell.period))
        let sources = Interning(observations.lazy.map { ExactSource(source: $0.source) })
        let rows = observations.indices.map { index in
            Row(
                series: series.places[index], period: periods.places[index], provenance: 0,
                source: sources.places[index], figure: observations[index].figure)
        }
        self.init(
            series: series.values, periods: periods.values, provenances: [], sources: sources.values.map(\.source),
            rows: rows)
    }

    /// A row with its series, period and source.
    func observation(_ row: Row) -> Observation {
        let content: Observation.Content = row.figure.map { .reported($0) } ?? .withdrawn
        let cell = series[Int(row.series)].cell(periods[Int(row.period)])
        return Observation(cell: cell, content: content, source: sources[Int(row.source)])
    }

    /// A row with everything that it refers to.
    func recorded(_ row: Row) -> RecordedObservation {
        RecordedObservation(observation(row), provenances[Int(row.provenance)])
    }
}
