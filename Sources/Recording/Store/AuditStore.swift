/// Reads the ledger for the audit trail.
struct AuditStore<Database: Session> {
    let session: Database

    /// The newest entries that a filter lets through, the newest first.
    func rows(_ filter: AuditFilter, limit: Int) throws -> [AuditRow] {
        let conditions = Self.conditions(filter)
        let sql = """
            SELECT \(EntryStore<Database>.columns(of: "l")), a.register, a.key, a.verb, a.body
            FROM ledger l LEFT JOIN act a ON a.position = l.position
            WHERE \(conditions.map(\.sql).joined(separator: " AND ")) ORDER BY l.position DESC LIMIT ?
            """
        let found = try session.rows(sql, conditions.flatMap(\.values) + [.integer(limit)]) { row in
            (try EntryStore<Database>.read(row), try Self.act(row))
        }
        return try found.map(row)
    }

    /// The names that ever acted, by name.
    func actors() throws -> [String] {
        try session.rows("SELECT DISTINCT actor FROM ledger ORDER BY actor") { try $0.text(0) }
    }

    private func row(_ entry: RecordedEntry, _ act: Act?) throws -> AuditRow {
        AuditRow(
            entry: entry, act: act, earlier: try act.flatMap { try earlier($0, before: entry.position) },
            signIn: try signIn(of: entry))
    }

    private func earlier(_ act: Act, before position: Int) throws -> Act? {
        let sql = """
            SELECT register, key, verb, body FROM act WHERE register = ? AND key = ? AND position < ?
            ORDER BY position DESC LIMIT 1
            """
        return try session.firstRow(sql, [.text(act.register), .text(act.key), .integer(position)]) { row in
            try ActStore<Database>.act(row, from: 0)
        }
    }

    private func signIn(of entry: RecordedEntry) throws -> Act? {
        let sql = """
            SELECT register, key, verb, body FROM act
            WHERE register = 'access' AND key = ? AND verb = 'sign-in' AND position <= ?
            ORDER BY position DESC LIMIT 1
            """
        return try session.firstRow(sql, [.text(entry.actor), .integer(entry.position)]) { row in
            try ActStore<Database>.act(row, from: 0)
        }
    }

    private static func conditions(_ filter: AuditFilter) -> [(sql: String, values: [SessionValue])] {
        var found: [(sql: String, values: [SessionValue])] = [("l.position < ?", [.limit(filter.before)])]
        if let actor = filter.actor { found.append(("l.actor = ?", [.text(actor)])) }
        if let verb = filter.verb { found.append(("(l.verb = ? OR a.verb = ?)", [.text(verb), .text(verb)])) }
        if let object = filter.object { found.append(("instr(l.object, ?) > 0", [.text(object)])) }
        if let from = filter.from { found.append(("l.time >= ?", [.text(from.description)])) }
        if let through = filter.through { found.append(("l.time <= ?", [.text(through.description)])) }
        return found
    }

    private static func act(_ row: any SessionRow) throws -> Act? {
        let column = EntryStore<Database>.columnCount
        return try row.textIfAny(column) == nil ? nil : ActStore<Database>.act(row, from: column)
    }
}
