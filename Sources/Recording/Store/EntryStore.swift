import Planning

/// The rows of `ledger`.
struct EntryStore<Database: Session> {
    let session: Database

    func head() throws -> Head {
        let sql = "SELECT position, hash, time FROM ledger ORDER BY position DESC LIMIT 1"
        return try session.firstRow(sql) { row in
            Head(position: try row.integer(0), hash: try row.fingerprint(1), time: try row.text(2))
        } ?? .empty
    }

    /// The end of the ledger as it was at a position; nil when there is no such entry.
    func head(at position: Int) throws -> Head? {
        guard position > 0 else { return position == 0 ? .empty : nil }
        return try entry(at: position).map { Head(position: $0.position, hash: $0.hash, time: $0.time) }
    }

    func insert(_ entry: RecordedEntry) throws {
        try session.execute(
            "INSERT INTO ledger (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .integer(entry.position), .text(entry.time), .text(entry.actor), .text(entry.role),
                .text(entry.verb.rawValue), .text(entry.object), .text(entry.reason), .integer(entry.rows),
                .text(entry.payload.description), .text(entry.previous.description), .text(entry.hash.description),
            ])
    }

    func entries(upTo position: Int?) throws -> [RecordedEntry] {
        try session.rows(
            "SELECT \(Self.columns) FROM ledger WHERE position <= ? ORDER BY position", [.limit(position)], Self.read)
    }

    func entry(at position: Int) throws -> RecordedEntry? {
        try session.firstRow("SELECT \(Self.columns) FROM ledger WHERE position = ?", [.integer(position)], Self.read)
    }

    func forEach(_ body: (RecordedEntry) throws -> Void) throws {
        try session.forEachRow("SELECT \(Self.columns) FROM ledger ORDER BY position", []) { row in
            try body(Self.read(row))
        }
    }

    /// The last position that was recorded at a time or before; 0 when there is none.
    func position(at time: String) throws -> Int {
        let sql = "SELECT position FROM ledger WHERE time <= ? ORDER BY time DESC, position DESC LIMIT 1"
        return try session.firstRow(sql, [.text(time)]) { try $0.integer(0) } ?? 0
    }

    /// The submissions that rows refer to, and maybe others, by position.
    func provenances(in extent: ObservationExtent) throws -> [(number: Int, value: Provenance)] {
        let (condition, values) = extent.narrowing("position", to: "position")
        let sql = """
            SELECT position, time, actor, object FROM ledger WHERE verb = ? AND \(condition) ORDER BY position
            """
        return try session.preparedRows(sql, [.text(Verb.submit.rawValue)] + values) { row in
            let position = try row.integer(0)
            let provenance = Provenance(
                position: position, time: try row.text(1), actor: try row.text(2), object: try row.text(3))
            return (position, provenance)
        }
    }

    func provenances(of verb: Verb, upTo position: Int?) throws -> [Int: Provenance] {
        let sql = "SELECT position, time, actor, object FROM ledger WHERE verb = ? AND position <= ?"
        let found = try session.rows(sql, [.text(verb.rawValue), .limit(position)]) { row in
            Provenance(
                position: try row.integer(0), time: try row.text(1), actor: try row.text(2), object: try row.text(3))
        }
        return Dictionary(found.map { ($0.position, $0) }) { first, _ in first }
    }

    private static var columns: String { names.joined(separator: ", ") }

    private static var names: [String] {
        [
            "position", "time", "actor", "role", "verb", "object", "reason", "row_count", "payload_sha256",
            "previous_hash", "hash",
        ]
    }

    /// How many columns ``read(_:)`` takes.
    static var columnCount: Int { names.count }

    /// The columns that ``read(_:)`` takes, of the table under a short name.
    static func columns(of table: String) -> String {
        names.map { "\(table).\($0)" }.joined(separator: ", ")
    }

    static func read(_ row: any SessionRow) throws -> RecordedEntry {
        let verb = try row.text(4)
        guard let known = Verb(rawValue: verb) else { throw LedgerError.corrupt(detail: "verb “\(verb)”") }
        return RecordedEntry(
            position: try row.integer(0), time: try row.text(1), actor: try row.text(2), role: try row.text(3),
            verb: known, object: try row.text(5), reason: try row.text(6), rows: try row.integer(7),
            payload: try row.fingerprint(8), previous: try row.fingerprint(9), hash: try row.fingerprint(10))
    }
}
