import GRDB
import Planning

@testable import Recording

/// All versions up to a position as a plain query gives them, one joined row of texts for each: slow and simple, to
/// hold the batches against.
func plainlyRead(_ ledger: Ledger, upTo position: Int, after first: Int = 0) async throws -> [RecordedObservation] {
    let sql = """
        SELECT s.statistic, s.area, s.basis, o.period, o.value, c.citation, c.grade, c.note,
            l.position, l.time, l.actor, l.object
        FROM observation o JOIN series s ON s.id = o.series JOIN source c ON c.id = o.source
            JOIN ledger l ON l.position = o.position
        WHERE o.position <= ? AND o.position > ? ORDER BY o.position, o.series, o.period
        """
    return try await ledger.database.reader.read { database in
        try Row.fetchAll(database, sql: sql, arguments: [position, first]).map(recorded)
    }
}

private func recorded(_ row: Row) throws -> RecordedObservation {
    let figure: String? = row["value"]
    let grade: String = row["grade"]
    let cell = Cell(
        statistic: try Statistic.ID(row["statistic"]), area: try Area.ID(row["area"]),
        basis: try Basis.ID(row["basis"]),
        period: try Period(row["period"]))
    let observation = Observation(
        cell: cell, content: try figure.map { .reported(try Figure($0)) } ?? .withdrawn,
        source: Source(
            citation: row["citation"], grade: Source.Grade(rawValue: grade) ?? .indirect, note: row["note"]))
    return RecordedObservation(
        observation,
        Provenance(position: row["position"], time: row["time"], actor: row["actor"], object: row["object"]))
}

extension [ObservationBatch] {
    /// The rows one by one, with everything that they refer to.
    var recorded: [RecordedObservation] { flatMap { batch in batch.rows.map(batch.recorded) } }
}
