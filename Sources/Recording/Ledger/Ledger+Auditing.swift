extension Ledger {
    /// The newest entries that a filter lets through, the newest first, with their acts and what stood before.
    public func audit(_ filter: AuditFilter, limit: Int) async throws(LedgerError) -> [AuditRow] {
        try await database.read { try AuditStore(session: $0).rows(filter, limit: limit) }
    }

    /// The names that ever acted, by name.
    public func actors() async throws(LedgerError) -> [String] {
        try await database.read { try AuditStore(session: $0).actors() }
    }
}
