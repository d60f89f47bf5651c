public import Planning

extension Ledger {
    /// All versions of all figures up to a position, in the ledger's order; nil: up to now.
    public func observations(upTo position: Int? = nil) async throws(LedgerError) -> [RecordedObservation] {
        try await database.read { try ObservationStore(session: $0).all(upTo: position) }
    }

    /// All versions of one figure up to a position, the oldest first; the last one holds.
    public func observations(
        of cell: Cell, upTo position: Int? = nil
    ) async throws(LedgerError) -> [RecordedObservation] {
        try await database.read { try ObservationStore(session: $0).history(of: cell, upTo: position) }
    }

    /// The figures that one entry brought.
    public func observations(broughtAt position: Int) async throws(LedgerError) -> [RecordedObservation] {
        try await database.read { try ObservationStore(session: $0).brought(at: position) }
    }

    /// The latest version of every workspace file up to a position, without the removed ones, by path.
    public func definitions(upTo position: Int? = nil) async throws(LedgerError) -> [DefinitionFile] {
        try await database.read { try DefinitionStore(session: $0).latest(upTo: position) }
    }

    /// All ratings by persons up to a position, in the ledger's order.
    public func overrides(upTo position: Int? = nil) async throws(LedgerError) -> [RecordedOverride] {
        try await database.read { try OverrideStore(session: $0).all(upTo: position) }
    }

    /// All acts of a register up to a position, the oldest first; nil: up to now.
    public func acts(of register: String, upTo position: Int? = nil) async throws(LedgerError) -> [RecordedAct] {
        try await database.read { try ActStore(session: $0).all(of: register, upTo: position) }
    }

    /// The latest act about each subject of a register up to a position, by key; nil: up to now.
    public func latestActs(
        of register: String, upTo position: Int? = nil
    ) async throws(LedgerError) -> [RecordedAct] {
        try await database.read { try ActStore(session: $0).latest(of: register, upTo: position) }
    }

    /// The acts about one subject up to a position, the oldest first; nil: up to now.
    public func acts(
        of register: String, key: String, upTo position: Int? = nil
    ) async throws(LedgerError) -> [RecordedAct] {
        try await database.read { try ActStore(session: $0).all(of: register, key: key, upTo: position) }
    }

    /// The audit list up to a position.
    public func entries(upTo position: Int? = nil) async throws(LedgerError) -> [RecordedEntry] {
        try await database.read { try EntryStore(session: $0).entries(upTo: position) }
    }

    /// The last position that was recorded at a moment or before; 0 when there is none.
    public func position(at moment: Moment) async throws(LedgerError) -> Int {
        try await database.read { try EntryStore(session: $0).position(at: moment.description) }
    }

    /// Where the ledger ends.
    public func head() async throws(LedgerError) -> Head {
        try await database.read { try EntryStore(session: $0).head() }
    }

    /// Where the ledger ended once, to tell whether something was made of this ledger; nil when it never came so far.
    public func head(at position: Int) async throws(LedgerError) -> Head? {
        try await database.read { try EntryStore(session: $0).head(at: position) }
    }

    /// The receipt of a number, as it was first given.
    public func receipt(of id: Receipt.ID) async throws(LedgerError) -> Receipt {
        let found = try await database.read { session in
            try ReceiptStore(session: session).receipt(at: id.position, isRepeat: false)
        }
        guard let found, found.id == id else { throw .unknownReceipt(id) }
        return found
    }

    /// Checks everything: the file, the chain, and every entry's rows against their hash.
    public func verify() async throws(LedgerError) -> Verification {
        let damage = try await database.damage()
        return try await database.read { try Verifying(session: $0).verify(damage: damage) }
    }
}

extension Ledger {
    /// The receipt of the submission that brought these bytes from this organization; nil when none did.
    public func receipt(
        of content: Fingerprint, from organization: Organization.ID
    ) async throws(LedgerError) -> Receipt? {
        try await database.read { session in
            let submission = Submission(
                organization: organization, fileName: "", content: content, observations: [])
            guard let position = try SubmissionStore(session: session).position(of: submission) else { return nil }
            return try ReceiptStore(session: session).receipt(at: position, isRepeat: true)
        }
    }
}

extension Ledger {
    /// The release of the database engine, such as `3.40.1`.
    public func engineVersion() async throws(LedgerError) -> String {
        try await database.read { session in
            try session.firstRow("SELECT sqlite_version()", []) { try $0.text(0) } ?? ""
        }
    }
}
