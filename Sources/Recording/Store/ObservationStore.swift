import Planning

/// The rows of `observation`.
struct ObservationStore<Database: Session> {
    let session: Database

    /// Hands over the rows of an extent in batches; the last one is smaller.
    func forEachBatch(
        in extent: ObservationExtent, size: Int = BatchAssembly.size, _ take: (ObservationBatch) throws -> Void
    ) throws {
        var assembly = try BatchAssembly(session, extent, size: size)
        try session.withPrepared(extent.rows) { statement in
            try statement.bind(extent.values)
            while try statement.next() {
                try assembly.read(statement)
                if assembly.isFull { try take(assembly.takeBatch()) }
            }
        }
        if !assembly.isEmpty { try take(assembly.takeBatch()) }
    }

    /// All versions of all figures in the ledger's order; within an entry by series and period.
    func all(upTo position: Int?) throws -> [RecordedObservation] {
        try recorded(in: .all(upTo: position)).inLedgerOrder()
    }

    /// The cells that entries after a position brought, by series and period.
    func cells(changedAfter position: Int) throws -> [Cell] {
        let extent = ObservationExtent.after(position, upTo: nil)
        let series = BatchTable(try SeriesStore(session: session).all(in: extent))
        var periods = PeriodTable()
        let sql = "SELECT DISTINCT series, period FROM observation WHERE \(extent.condition) ORDER BY series, period"
        return try session.preparedRows(sql, extent.values) { row in
            let number = try row.integer(0)
            guard let series = series[number], let period = try row.withText(1, { periods.place(of: $0) }) ?? nil
            else { throw LedgerError.corrupt(detail: "series \(number): a figure without its series or period") }
            return series.cell(periods.periods[Int(period)])
        }
    }

    /// All versions of the figure of one cell, the oldest first.
    func history(of cell: Cell, upTo position: Int?) throws -> [RecordedObservation] {
        guard let series = try SeriesStore(session: session).number(of: cell.series) else { return [] }
        return try recorded(in: .history(series: series, cell.period, upTo: position))
    }

    /// The figures that one entry brought, by series and period.
    func brought(at position: Int) throws -> [RecordedObservation] {
        try recorded(in: .entry(at: position))
    }

    func count(at position: Int) throws -> Int {
        let sql = "SELECT count(*) FROM observation WHERE position = ?"
        return try session.firstRow(sql, [.integer(position)]) { try $0.integer(0) } ?? 0
    }

    /// Feeds the figures of an entry in canonical order as they stand, whatever was done to them.
    func feed(_ payload: inout SubmissionPayload, at position: Int) throws {
        try session.withPrepared(Self.canonicalRows) { statement in
            try statement.bind([.integer(position)])
            while try statement.next() { try payload.append(statement) }
        }
    }

    // PostgreSQL needs COLLATE "C" behind the texts; SQLite orders by bytes.
    static var canonicalRows: String {
        """
        SELECT s.statistic, s.area, s.basis, o.period, o.status, o.value, c.citation, c.grade, c.note
        FROM observation o LEFT JOIN series s ON s.id = o.series LEFT JOIN source c ON c.id = o.source
        WHERE o.position = ? ORDER BY s.statistic, s.area, s.basis, o.period
        """
    }

    private func recorded(in extent: ObservationExtent) throws -> [RecordedObservation] {
        var found: [RecordedObservation] = []
        try forEachBatch(in: extent) { batch in found += batch.rows.map(batch.recorded) }
        return found
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
