import Planning

/// The rows of `rating_override`.
struct OverrideStore<Database: Session> {
    let session: Database

    func insert(_ override: RatingOverride, at position: Int) throws {
        try session.execute(
            "INSERT INTO rating_override (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .integer(position), .text(override.plan.code), .text(override.indicator.code), .text(override.kind),
                .text(override.asOf.description), .text(override.computed), .text(override.rating),
                .text(override.reason),
            ])
    }

    /// All ratings by persons in the ledger's order, those that were taken back among them.
    func all(upTo position: Int?) throws -> [RecordedOverride] {
        let provenances = try EntryStore(session: session).provenances(of: .override, upTo: position)
        let sql = "SELECT \(Self.columns) FROM rating_override WHERE position <= ? ORDER BY position"
        return try session.rows(sql, [.limit(position)]) { row in
            let position = try row.integer(0)
            guard let provenance = provenances[position] else {
                throw LedgerError.corrupt(detail: "entry \(position): a rating without its entry")
            }
            return RecordedOverride(try Self.read(row), provenance)
        }
    }

    /// The hash that the row at a position calls for; nil without a row.
    func payload(at position: Int) throws -> (Fingerprint, rows: Int)? {
        let sql = "SELECT \(Self.columns) FROM rating_override WHERE position = ?"
        return try session.firstRow(sql, [.integer(position)]) { row in
            (try OverrideEffect.payload(of: try Self.read(row)), rows: 1)
        }
    }

    private static var columns: String { "position, plan, indicator, kind, as_of, computed, rating, reason" }

    private static func read(_ row: any SessionRow) throws -> RatingOverride {
        RatingOverride(
            plan: try row.identifier(1, of: Plan.self), indicator: try row.identifier(2, of: Indicator.self),
            kind: try row.text(3), asOf: try row.known(4) { Day($0) }, computed: try row.text(5),
            rating: try row.textIfAny(6), reason: try row.text(7))
    }
}
