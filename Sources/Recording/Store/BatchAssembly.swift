import Planning

/// Gathers rows of `observation` into batches; what rows share is read once.
struct BatchAssembly {
    /// How many rows a batch holds: enough that its tables hardly count, few enough to stay near the processor.
    static let size = 65_536

    private let size: Int
    private var series: BatchTable<Series>
    private var sources: BatchTable<Source>
    private var provenances: BatchTable<Provenance>
    private var periods = PeriodTable()
    private var rows: [ObservationBatch.Row] = []

    init(_ session: some Session, _ extent: ObservationExtent, size: Int) throws {
        self.size = size
        series = BatchTable(try SeriesStore(session: session).all(in: extent))
        sources = BatchTable(try SourceStore(session: session).all(in: extent))
        provenances = BatchTable(try EntryStore(session: session).provenances(in: extent))
    }

    var isEmpty: Bool { rows.isEmpty }
    var isFull: Bool { rows.count >= size }

    /// Reads series, period, position, value and source.
    mutating func read(_ row: some PreparedStatement) throws {
        let (series, position) = (try row.integer(0), try row.integer(2))
        do {
            rows.append(
                ObservationBatch.Row(
                    series: try Self.place(of: series, in: &self.series, "series"), period: try period(of: row),
                    provenance: try Self.place(of: position, in: &provenances, "entry"),
                    source: try Self.place(of: try row.integer(4), in: &sources, "source"), figure: try figure(of: row))
            )
        } catch LedgerError.corrupt(let detail) {
            throw LedgerError.corrupt(detail: "entry \(position), series \(series): \(detail)")
        }
    }

    /// The rows read so far; the next batch begins.
    mutating func takeBatch() -> ObservationBatch {
        let batch = ObservationBatch(
            series: series.takeUsed(), periods: periods.periods, provenances: provenances.takeUsed(),
            sources: sources.takeUsed(), rows: rows)
        rows = []
        rows.reserveCapacity(size)
        return batch
    }

    private static func place<Value>(
        of number: Int, in table: inout BatchTable<Value>, _ name: String
    ) throws -> Int32 {
        guard let place = table.place(of: number) else { throw LedgerError.corrupt(detail: "no \(name) \(number)") }
        return place
    }

    private mutating func period(of row: some PreparedStatement) throws -> Int32 {
        let place = try row.withText(1) { text in
            guard let place = periods.place(of: text) else { throw Self.unreadable("period", text) }
            return place
        }
        guard let place else { throw LedgerError.corrupt(detail: "no period") }
        return place
    }

    private func figure(of row: some PreparedStatement) throws -> Figure? {
        try row.withText(3) { text in
            do throws(FigureError) { return try Figure(utf8: text) } catch { throw Self.unreadable("figure", text) }
        }
    }

    private static func unreadable(_ what: String, _ text: Span<UInt8>) -> LedgerError {
        .corrupt(detail: "\(what) “\(String(decoding: text, as: UTF8.self))”")
    }
}
