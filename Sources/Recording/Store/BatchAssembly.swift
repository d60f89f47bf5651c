import Planning

/// Gathers rows of `observation` into batches; what rows share is read once.
struct BatchAssembly {
    /// How many rows a batch holds: enough that its tables hardly count, few enough to stay near the processor.
    static let size = 65_536

    private var series: BatchTable<Series>
    private var sources: BatchTable<Source>
    private var provenances: BatchTable<Provenance>
    private var periods = PeriodTable()
    private var rows: [ObservationBatch.Row] = []

    init(_ session: some Session, _ extent: ObservationExtent) throws {
        series = BatchTable(try SeriesStore(session: session).all(in: extent))
        sources = BatchTable(try SourceStore(session: session).all(in: extent))
        provenances = BatchTable(try EntryStore(session: session).provenances(in: extent))
    }

    var isEmpty: Bool { rows.isEmpty }
    var isFull: Bool { rows.count >= Self.size }

    /// Reads series, period, position, value and source.
    mutating func read(_ row: some PreparedStatement) throws {
        let number = (series: try row.integer(0), position: try row.integer(2), source: try row.integer(4))
        guard let series = series.place(of: number.series), let source = sources.place(of: number.source),
            let provenance = provenances.place(of: number.position)
        else { throw Self.corrupt(number.position, number.series, "no series, source \(number.source) or entry") }
        let period = try row.withText(1) { text in
            if let place = periods.place(of: text) { return place }
            throw Self.corrupt(number.position, number.series, "period “\(String(decoding: text, as: UTF8.self))”")
        }
        guard let period else { throw Self.corrupt(number.position, number.series, "no period") }
        let figure = try row.withText(3) { text in
            do throws(FigureError) { return try Figure(utf8: text) } catch {
                throw Self.corrupt(number.position, number.series, "figure “\(String(decoding: text, as: UTF8.self))”")
            }
        }
        rows.append(
            ObservationBatch.Row(
                series: series, period: period, provenance: provenance, source: source, figure: figure))
    }

    /// The rows read so far; the next batch begins.
    mutating func takeBatch() -> ObservationBatch {
        let batch = ObservationBatch(
            series: series.takeUsed(), periods: periods.periods, provenances: provenances.takeUsed(),
            sources: sources.takeUsed(), rows: rows)
        rows = []
        rows.reserveCapacity(Self.size)
        return batch
    }

    private static func corrupt(_ position: Int, _ series: Int, _ what: String) -> LedgerError {
        .corrupt(detail: "entry \(position), series \(series): \(what)")
    }
}
