extension Desk {
    /// The session of a token's fingerprint; nil when there is none.
    public func session(_ token: Fingerprint) async throws(LedgerError) -> SignInSession? {
        try await database.read { try SignInSessionStore(session: $0).found(token) }
    }

    /// The sessions of an account, the oldest first.
    public func sessions(of account: String) async throws(LedgerError) -> [SignInSession] {
        try await database.read { try SignInSessionStore(session: $0).all(of: account) }
    }

    /// Keeps a new session.
    public func begin(_ fresh: SignInSession) async throws(LedgerError) {
        try await database.write { try SignInSessionStore(session: $0).insert(fresh) }
    }

    /// Notes that a session was used.
    public func touch(_ token: Fingerprint, at moment: Moment) async throws(LedgerError) {
        try await database.write { try SignInSessionStore(session: $0).touch(token, at: moment) }
    }

    /// Ends a session.
    public func end(_ token: Fingerprint) async throws(LedgerError) {
        try await database.write { try SignInSessionStore(session: $0).remove(token) }
    }

    /// Ends every session of an account, except one if so wanted.
    public func endSessions(of account: String, except kept: Fingerprint? = nil) async throws(LedgerError) {
        try await database.write { try SignInSessionStore(session: $0).removeAll(of: account, except: kept) }
    }

    /// Forgets sessions that began before a moment or were last used before another.
    public func forgetSessions(begunBefore begin: Moment, unusedSince use: Moment) async throws(LedgerError) {
        try await database.write { session in
            try SignInSessionStore(session: session).removeAll(begunBefore: begin, unusedSince: use)
        }
    }
}
