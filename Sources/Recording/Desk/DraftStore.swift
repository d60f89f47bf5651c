/// The rows of `draft`.
struct DraftStore<Database: Session> {
    let session: Database

    func draft(_ key: String) throws -> Draft? {
        try session.firstRow("SELECT \(Self.columns) FROM draft WHERE key = ?", [.text(key)], Self.read)
    }

    func drafts(prefix: String) throws -> [Draft] {
        let sql = "SELECT \(Self.columns) FROM draft WHERE substr(key, 1, ?) = ? ORDER BY key"
        return try session.rows(sql, [.integer(prefix.unicodeScalars.count), .text(prefix)], Self.read)
    }

    func put(_ draft: Draft) throws {
        try remove(draft.key)
        try session.execute(
            "INSERT INTO draft (\(Self.columns)) VALUES (?, ?, ?, ?, ?)",
            [
                .text(draft.key), .text(draft.author), .integer(draft.revision), .text(draft.body),
                .integer(Int(draft.savedAt.milliseconds)),
            ])
    }

    func remove(_ key: String) throws {
        try session.execute("DELETE FROM draft WHERE key = ?", [.text(key)])
    }

    private static var columns: String { "key, author, revision, body, saved_at" }

    private static func read(_ row: any SessionRow) throws -> Draft {
        Draft(
            key: try row.text(0), author: try row.text(1), revision: try row.integer(2), body: try row.text(3),
            savedAt: try row.moment(4))
    }
}

extension SessionRow {
    /// A moment that stands as its milliseconds.
    func moment(_ column: Int) throws -> Moment { Moment(milliseconds: Int64(try integer(column))) }
}
