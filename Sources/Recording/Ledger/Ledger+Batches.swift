public import Planning

extension Ledger {
    /// Lets all versions of all figures up to a position pass by in batches, those of one cell in the ledger's order,
    /// and returns what `take` made of them; nil: up to now.
    ///
    /// The figures are read as of one moment. What `take` throws comes back as a ledger's error.
    public func reduce<Result: Sendable>(
        observationsUpTo position: Int? = nil, into initial: Result,
        _ take: @escaping @Sendable (inout Result, ObservationBatch) throws -> Void
    ) async throws(LedgerError) -> Result {
        try await reduce(.all(upTo: position), into: initial, take)
    }

    /// What entries after a position brought, up to another; nil: up to now. In the ledger's order.
    public func observations(
        after position: Int, upTo last: Int? = nil
    ) async throws(LedgerError) -> [ObservationBatch] {
        try await reduce(.after(position, upTo: last), into: []) { $0.append($1) }
    }

    /// The cells of which an entry after a position brought a version, each once.
    public func cells(changedAfter position: Int) async throws(LedgerError) -> [Cell] {
        try await database.read { try ObservationStore(session: $0).cells(changedAfter: position) }
    }

    private func reduce<Result: Sendable>(
        _ extent: ObservationExtent, into initial: Result,
        _ take: @escaping @Sendable (inout Result, ObservationBatch) throws -> Void
    ) async throws(LedgerError) -> Result {
        try await database.read { session in
            var result = initial
            try ObservationStore(session: session).forEachBatch(in: extent) { try take(&result, $0) }
            return result
        }
    }
}
