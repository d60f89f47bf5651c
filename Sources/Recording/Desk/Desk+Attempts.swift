extension Desk {
    /// Keeps a failed sign-in.
    public func record(_ attempt: FailedAttempt) async throws(LedgerError) {
        try await database.write { session in
            try session.execute(
                "INSERT INTO failed_attempt (name_sha256, network, time) VALUES (?, ?, ?)",
                [.text(attempt.name.description), .text(attempt.network), .integer(Int(attempt.time.milliseconds))])
        }
    }

    /// The failed sign-ins from a network since a moment, the oldest first.
    public func attempts(from network: String, since moment: Moment) async throws(LedgerError) -> [FailedAttempt] {
        let sql = """
            SELECT name_sha256, network, time FROM failed_attempt WHERE network = ? AND time >= ? ORDER BY time, id
            """
        return try await database.read { session in
            try session.rows(sql, [.text(network), .integer(Int(moment.milliseconds))]) { row in
                FailedAttempt(name: try row.fingerprint(0), network: try row.text(1), time: try row.moment(2))
            }
        }
    }

    /// Forgets the failures under a name from a network: it succeeded.
    public func forgetAttempts(under name: Fingerprint, from network: String) async throws(LedgerError) {
        try await database.write { session in
            try session.execute(
                "DELETE FROM failed_attempt WHERE name_sha256 = ? AND network = ?",
                [.text(name.description), .text(network)])
        }
    }

    /// Forgets failures before a moment.
    public func forgetAttempts(before moment: Moment) async throws(LedgerError) {
        try await database.write { session in
            try session.execute(
                "DELETE FROM failed_attempt WHERE time < ?", [.integer(Int(moment.milliseconds))])
        }
    }
}
