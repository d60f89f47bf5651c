/// The rows of `act`.
struct ActStore<Database: Session> {
    let session: Database

    func insert(_ act: Act, at position: Int) throws {
        try session.execute(
            "INSERT INTO act (position, register, key, verb, body) VALUES (?, ?, ?, ?, ?)",
            [.integer(position), .text(act.register), .text(act.key), .text(act.verb), .text(act.body)])
    }

    func all(of register: String, upTo position: Int?) throws -> [RecordedAct] {
        let sql = Self.selection("a.register = ? AND a.position <= ? ORDER BY a.position")
        return try session.rows(sql, [.text(register), .limit(position)], Self.read)
    }

    func all(of register: String, key: String, upTo position: Int?) throws -> [RecordedAct] {
        let sql = Self.selection("a.register = ? AND a.key = ? AND a.position <= ? ORDER BY a.position")
        return try session.rows(sql, [.text(register), .text(key), .limit(position)], Self.read)
    }

    func latest(of register: String, upTo position: Int?) throws -> [RecordedAct] {
        let latest = "SELECT max(position) FROM act WHERE register = ? AND position <= ? GROUP BY key"
        let sql = Self.selection("a.position IN (\(latest)) ORDER BY a.key")
        return try session.rows(sql, [.text(register), .limit(position)], Self.read)
    }

    /// The hash that the row at a position calls for; nil without a row.
    func payload(at position: Int) throws -> (Fingerprint, rows: Int)? {
        let sql = "SELECT register, key, verb, body FROM act WHERE position = ?"
        return try session.firstRow(sql, [.integer(position)]) { row in
            (try ActEffect.payload(of: try Self.act(row, from: 0)), rows: 1)
        }
    }

    private static func selection(_ condition: String) -> String {
        """
        SELECT \(EntryStore<Database>.columns(of: "l")), a.register, a.key, a.verb, a.body
        FROM act a JOIN ledger l ON l.position = a.position WHERE \(condition)
        """
    }

    private static func read(_ row: any SessionRow) throws -> RecordedAct {
        RecordedAct(
            entry: try EntryStore<Database>.read(row), act: try act(row, from: EntryStore<Database>.columnCount))
    }

    static func act(_ row: any SessionRow, from column: Int) throws -> Act {
        Act(
            register: try row.text(column), key: try row.text(column + 1), verb: try row.text(column + 2),
            body: try row.text(column + 3))
    }
}
