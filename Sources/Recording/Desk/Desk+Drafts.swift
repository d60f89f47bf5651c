extension Desk {
    /// The draft of a key; nil when there is none.
    public func draft(_ key: String) async throws(LedgerError) -> Draft? {
        try await database.read { try DraftStore(session: $0).draft(key) }
    }

    /// The drafts whose key begins with a text, by key.
    public func drafts(prefix: String = "") async throws(LedgerError) -> [Draft] {
        try await database.read { try DraftStore(session: $0).drafts(prefix: prefix) }
    }

    /// Saves a draft in place of a revision, 0 when there is none yet, and returns it with its new revision.
    ///
    /// With another revision on the desk nothing is saved and the error has that one, so that both can be shown.
    public func save(_ draft: Draft, expecting revision: Int) async throws(DraftError) -> Draft {
        let next = Draft(
            key: draft.key, author: draft.author, revision: revision + 1, body: draft.body, savedAt: draft.savedAt)
        let present: Draft?
        do {
            present = try await database.write { session in
                let store = DraftStore(session: session)
                let present = try store.draft(next.key)
                if (present?.revision ?? 0) == revision { try store.put(next) }
                return present
            }
        } catch { throw .storage(error) }
        guard (present?.revision ?? 0) == revision else { throw .changedMeanwhile(present) }
        return next
    }

    /// Removes the draft of a key, if there is one.
    public func removeDraft(_ key: String) async throws(LedgerError) {
        try await database.write { try DraftStore(session: $0).remove(key) }
    }
}
