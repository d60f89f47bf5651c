/// Walks the whole chain and takes every hash anew from the rows.
struct Verifying<Database: Session> {
    let session: Database

    /// The walk's result; `damage` is what the database's own check found.
    func verify(damage: [String]) throws -> Verification {
        var walk = Walk()
        do {
            try EntryStore(session: session).forEach { entry in try check(entry, &walk) }
        } catch let found as Found { walk.breakage = found.breakage }
        let orphan = try orphan()
        let first = [walk.breakage, orphan].compactMap(\.self).min { $0.position < $1.position }
        return Verification(
            entries: walk.entries, rows: walk.rows, head: try EntryStore(session: session).head(), breakage: first,
            damage: damage)
    }

    private struct Walk {
        var entries = 0
        var rows = 0
        var head = Head.empty
        var breakage: Breakage?
    }

    private struct Found: Error {
        let breakage: Breakage
    }

    private func check(_ entry: RecordedEntry, _ walk: inout Walk) throws {
        if let breakage = try chainFault(of: entry, after: walk.head) ?? payloadFault(of: entry) {
            throw Found(breakage: breakage)
        }
        walk.entries += 1
        walk.rows += entry.rows
        walk.head = Head(position: entry.position, hash: entry.hash, time: entry.time)
    }

    private func chainFault(of entry: RecordedEntry, after head: Head) throws -> Breakage? {
        let expected = try entry.expectedHash()
        if entry.position != head.position + 1 {
            let detail = "\(entry.position) follows \(head.position)"
            return Breakage(position: head.position + 1, kind: .missingEntry, detail: detail)
        }
        if entry.hash != expected { return fault(.hash, of: entry, expected: expected, found: entry.hash) }
        if entry.previous != head.hash {
            return fault(.previousHash, of: entry, expected: head.hash, found: entry.previous)
        }
        if let before = head.time, entry.time < before {
            return Breakage(position: entry.position, kind: .time, detail: "\(entry.time) < \(before)")
        }
        return nil
    }

    private func payloadFault(of entry: RecordedEntry) throws -> Breakage? {
        let found: (Fingerprint, rows: Int)?
        do { found = try payload(of: entry) } catch LedgerError.corrupt(let detail) {
            return Breakage(position: entry.position, kind: .payload, detail: detail)
        }
        guard let (payload, rows) = found else {
            return Breakage(position: entry.position, kind: .missingRows, detail: "0 / \(entry.rows)")
        }
        if rows < entry.rows {
            return Breakage(position: entry.position, kind: .missingRows, detail: "\(rows) / \(entry.rows)")
        }
        return payload == entry.payload ? nil : fault(.payload, of: entry, expected: entry.payload, found: payload)
    }

    private func payload(of entry: RecordedEntry) throws -> (Fingerprint, rows: Int)? {
        switch entry.verb {
        case .define: try DefinitionStore(session: session).payload(at: entry.position)
        case .submit: try SubmissionStore(session: session).payload(at: entry.position)
        case .override: try OverrideStore(session: session).payload(at: entry.position)
        case .act: try ActStore(session: session).payload(at: entry.position)
        }
    }

    private func fault(
        _ kind: Breakage.Kind, of entry: RecordedEntry, expected: Fingerprint, found: Fingerprint
    ) -> Breakage {
        let detail = "SHA-256 \(expected.description.prefix(12))… ≠ \(found.description.prefix(12))…"
        return Breakage(position: entry.position, kind: kind, detail: detail)
    }

    /// The first rows that no entry of their kind brought.
    private func orphan() throws -> Breakage? {
        let tables: [(String, Verb)] = [
            ("definition", .define), ("submission", .submit), ("observation", .submit), ("rating_override", .override),
            ("act", .act),
        ]
        return try tables.compactMap { table, verb in try orphan(in: table, of: verb) }.min {
            $0.position < $1.position
        }
    }

    private func orphan(in table: String, of verb: Verb) throws -> Breakage? {
        let sql = """
            SELECT t.position FROM \(table) t LEFT JOIN ledger l ON l.position = t.position AND l.verb = ?
            WHERE l.position IS NULL ORDER BY t.position LIMIT 1
            """
        return try session.firstRow(sql, [.text(verb.rawValue)]) { row in
            Breakage(position: try row.integer(0), kind: .orphanRows, detail: table)
        }
    }
}
