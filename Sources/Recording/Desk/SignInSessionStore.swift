/// The rows of `session`.
struct SignInSessionStore<Database: Session> {
    let session: Database

    func found(_ token: Fingerprint) throws -> SignInSession? {
        let sql = "SELECT \(Self.columns) FROM session WHERE token_sha256 = ?"
        return try session.firstRow(sql, [.text(token.description)], Self.read)
    }

    func all(of account: String) throws -> [SignInSession] {
        let sql = "SELECT \(Self.columns) FROM session WHERE account = ? ORDER BY created, token_sha256"
        return try session.rows(sql, [.text(account)], Self.read)
    }

    func insert(_ fresh: SignInSession) throws {
        try session.execute(
            "INSERT INTO session (\(Self.columns)) VALUES (?, ?, ?, ?, ?)",
            [
                .text(fresh.token.description), .text(fresh.account), .integer(Int(fresh.created.milliseconds)),
                .integer(Int(fresh.lastSeen.milliseconds)), .text(fresh.address),
            ])
    }

    func touch(_ token: Fingerprint, at moment: Moment) throws {
        try session.execute(
            "UPDATE session SET last_seen = ? WHERE token_sha256 = ?",
            [.integer(Int(moment.milliseconds)), .text(token.description)])
    }

    func remove(_ token: Fingerprint) throws {
        try session.execute("DELETE FROM session WHERE token_sha256 = ?", [.text(token.description)])
    }

    func removeAll(of account: String, except kept: Fingerprint?) throws {
        try session.execute(
            "DELETE FROM session WHERE account = ? AND token_sha256 <> ?",
            [.text(account), .text(kept?.description ?? "")])
    }

    func removeAll(begunBefore begin: Moment, unusedSince use: Moment) throws {
        try session.execute(
            "DELETE FROM session WHERE created < ? OR last_seen < ?",
            [.integer(Int(begin.milliseconds)), .integer(Int(use.milliseconds))])
    }

    private static var columns: String { "token_sha256, account, created, last_seen, address" }

    private static func read(_ row: any SessionRow) throws -> SignInSession {
        SignInSession(
            token: try row.fingerprint(0), account: try row.text(1), created: try row.moment(2),
            lastSeen: try row.moment(3), address: try row.text(4))
    }
}
