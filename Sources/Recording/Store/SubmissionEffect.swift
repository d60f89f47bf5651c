import Planning

/// A submission made ready: every series, period and source once, the figures in canonical order.
struct SubmissionEffect: Effect {
    let submission: Submission
    let payload: Fingerprint
    private let series: Ranking<Series>
    private let periods: Ranking<String>
    private let sources: Interning<ExactSource>
    private let figures: [String?]
    private let order: [Int]

    var rows: Int { submission.observations.count }

    init(_ submission: Submission) throws(LedgerError) {
        let observations = submission.observations
        guard !observations.isEmpty else { throw .nothingToRecord }
        self.submission = submission
        series = Ranking(Interning(observations.lazy.map(\.cell.series)), by: <)
        let periods = Interning(observations.lazy.map(\.cell.period))
        self.periods = Ranking(Interning(values: periods.values.map(\.description), indexes: periods.indexes), by: <)
        sources = Interning(observations.lazy.map { ExactSource(source: $0.source) })
        figures = observations.map { $0.figure?.description }
        order = try Self.order(observations, series, self.periods)
        payload = try Self.payload(submission, figures, order, (series, self.periods, sources))
    }

    func record(at position: Int, in session: any Session) throws {
        try SubmissionStore(session: session).insert(submission, at: position)
        let seriesIDs = try SeriesStore(session: session).numbers(of: series.values)
        let sourceIDs = try SourceStore(session: session).numbers(of: sources.values)
        let pages = stride(from: 0, to: order.count, by: ObservationStore.page).lazy.map { start in
            let page = order[start..<min(start + ObservationStore.page, order.count)]
            return values(of: page, at: position, seriesIDs, sourceIDs)
        }
        try ObservationStore(session: session).insert(pages)
    }

    private func values(
        of page: ArraySlice<Int>, at position: Int, _ seriesIDs: [Int], _ sourceIDs: [Int]
    ) -> [SessionValue] {
        var values: [SessionValue] = []
        values.reserveCapacity(page.count * 6)
        for index in page {
            values.append(.integer(seriesIDs[series.indexes[index]]))
            values.append(.text(periods.values[periods.indexes[index]]))
            values.append(.integer(position))
            values.append(.text(figures[index]))
            values.append(.text(figures[index] == nil ? "D" : "R"))
            values.append(.integer(sourceIDs[sources.indexes[index]]))
        }
        return values
    }

    /// The figures ordered by series and period; no two may stand at one place.
    private static func order(
        _ observations: [Observation], _ series: Ranking<Series>, _ periods: Ranking<String>
    ) throws(LedgerError) -> [Int] {
        let places = observations.indices.map { index in
            series.rank(at: index) * periods.values.count + periods.rank(at: index)
        }
        let order = places.indices.sorted { places[$0] < places[$1] }
        for (left, right) in zip(order, order.dropFirst()) where places[left] == places[right] {
            throw .repeatedCell(observations[right].cell)
        }
        return order
    }

    private static func payload(
        _ submission: Submission, _ figures: [String?], _ order: [Int],
        _ parts: (series: Ranking<Series>, periods: Ranking<String>, sources: Interning<ExactSource>)
    ) throws(LedgerError) -> Fingerprint {
        var bytes = try SubmissionPayload(
            organization: submission.organization.code, fileName: submission.fileName,
            content: submission.content.description, count: order.count)
        let series = try fields(of: parts.series.values)
        let sources = try fields(of: parts.sources.values)
        for index in order {
            try bytes.append(
                series: series[parts.series.indexes[index]],
                period: parts.periods.values[parts.periods.indexes[index]],
                value: figures[index],
                source: sources[parts.sources.indexes[index]])
        }
        return bytes.fingerprint()
    }

    private static func fields(of series: [Series]) throws(LedgerError) -> [[UInt8]] {
        var fields: [[UInt8]] = []
        for one in series {
            fields.append(try CanonicalBytes.fields(one.statistic.code, one.area.code, one.basis.code))
        }
        return fields
    }

    private static func fields(of sources: [ExactSource]) throws(LedgerError) -> [[UInt8]] {
        var fields: [[UInt8]] = []
        for one in sources.map(\.source) {
            fields.append(try CanonicalBytes.fields(one.citation, one.grade.rawValue, one.note))
        }
        return fields
    }
}
