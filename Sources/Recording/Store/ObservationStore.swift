import Planning

/// The rows of `observation`.
struct ObservationStore {
    let session: any Session

    /// Inserts rows of six values that come in pages of ``page`` rows, the last one shorter.
    func insert(_ pages: some Sequence<[SessionValue]>) throws {
        let insertions = pages.lazy.map { values in (Self.insertion(of: values.count / 6), values) }
        try session.execute(insertions)
    }

    /// How many rows one statement inserts: past some dozens the cost of a statement no longer shows.
    static let page = 64

    private static let pageInsertion = text(ofInsertion: page)

    private static func insertion(of rows: Int) -> String {
        rows == page ? pageInsertion : text(ofInsertion: rows)
    }

    private static func text(ofInsertion rows: Int) -> String {
        "INSERT INTO observation (series, period, position, value, status, source) VALUES "
            + repeatElement("(?, ?, ?, ?, ?, ?)", count: rows).joined(separator: ", ")
    }

    /// All versions of all figures in the ledger's order; within an entry by series and period.
    func all(upTo position: Int?) throws -> [RecordedObservation] {
        try decoded(Self.allRows, [.limit(position)], upTo: position).inLedgerOrder()
    }

    /// All versions of the figure of one cell, the oldest first.
    func history(of cell: Cell, upTo position: Int?) throws -> [RecordedObservation] {
        guard let series = try SeriesStore(session: session).number(of: cell.series) else { return [] }
        let values: [SessionValue] = [.integer(series), .text(cell.period.description), .limit(position)]
        return try decoded(Self.historyRows, values, upTo: position)
    }

    /// The figures that one entry brought, by series and period.
    func brought(at position: Int) throws -> [RecordedObservation] {
        try decoded(Self.broughtRows, [.integer(position)], upTo: position)
    }

    func count(at position: Int) throws -> Int {
        let sql = "SELECT count(*) FROM observation WHERE position = ?"
        return try session.firstRow(sql, [.integer(position)]) { try $0.integer(0) } ?? 0
    }

    /// Feeds the figures of an entry in canonical order as they stand, whatever was done to them.
    func feed(_ payload: inout SubmissionPayload, at position: Int) throws {
        try session.forEachRow(Self.canonicalRows, [.integer(position)]) { row in
            try payload.append(
                series: CanonicalBytes.fields(Self.field(row, 0), Self.field(row, 1), Self.field(row, 2)),
                period: row.text(3), status: row.text(4), value: row.textIfAny(5),
                source: CanonicalBytes.fields(Self.field(row, 6), Self.field(row, 7), Self.field(row, 8)))
        }
    }

    // The plus keeps the index on position away: nearly all rows are wanted, and one by one they come slower.
    static let allRows =
        "SELECT series, period, position, value, source FROM observation WHERE +position <= ?"
    static let historyRows =
        "SELECT series, period, position, value, source FROM observation "
        + "WHERE series = ? AND period = ? AND position <= ? ORDER BY position"
    static let broughtRows =
        "SELECT series, period, position, value, source FROM observation WHERE position = ? ORDER BY series, period"

    // PostgreSQL needs COLLATE "C" behind the texts; SQLite orders by bytes.
    static let canonicalRows = """
        SELECT s.statistic, s.area, s.basis, o.period, o.status, o.value, c.citation, c.grade, c.note
        FROM observation o LEFT JOIN series s ON s.id = o.series LEFT JOIN source c ON c.id = o.source
        WHERE o.position = ? ORDER BY s.statistic, s.area, s.basis, o.period
        """

    private static func field(_ row: any SessionRow, _ column: Int) throws -> String {
        try row.textIfAny(column) ?? ""
    }

    private func decoded(
        _ sql: String, _ values: [SessionValue], upTo position: Int?
    ) throws -> [RecordedObservation] {
        var decoder = try ObservationDecoder(session: session, upTo: position)
        try session.forEachRow(sql, values) { row in try decoder.read(row) }
        return decoder.found
    }
}

extension [RecordedObservation] {
    /// Orders by position and leaves figures of one entry as they are; moves indexes, not figures.
    fileprivate func inLedgerOrder() -> [RecordedObservation] {
        let positions = map(\.provenance.position)
        guard zip(positions, positions.dropFirst()).contains(where: >) else { return self }
        let order = indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
        return order.map { self[$0] }
    }
}
