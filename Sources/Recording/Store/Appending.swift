import Planning

/// Records one entry within a transaction that the caller opened.
struct Appending<Database: Session> {
    let session: Database
    let now: Moment

    func append(_ entry: Entry) throws -> Receipt {
        switch entry.content {
        case .submission(let submission):
            if let original = try SubmissionStore(session: session).position(of: submission) {
                return try repeated(at: original)
            }
            return try record(entry, SubmissionEffect(submission), content: submission.content)
        case .definitions(let files):
            return try append(entry, files)
        case .override(let override):
            return try record(entry, OverrideEffect(override))
        case .act(let act):
            return try record(entry, ActEffect(act))
        }
    }

    private func append(_ entry: Entry, _ files: [DefinitionFile]) throws -> Receipt {
        guard !files.isEmpty else { throw LedgerError.nothingToRecord }
        let store = DefinitionStore(session: session)
        let changed = try store.changed(files)
        guard changed.isEmpty else { return try record(entry, DefinitionEffect(changed)) }
        let latest = try store.position(of: files)
        guard latest > 0 else { throw LedgerError.nothingToRecord }
        return try repeated(at: latest)
    }

    private func record(_ entry: Entry, _ effect: some Effect, content: Fingerprint? = nil) throws -> Receipt {
        let store = EntryStore(session: session)
        let head = try store.head()
        let recorded = try RecordedEntry(entry, after: head, at: now, payload: effect.payload, rows: effect.rows)
        try store.insert(recorded)
        try effect.record(at: recorded.position, in: session)
        let lag = head.time.flatMap { Moment($0) }.map { max(0, $0.milliseconds - now.milliseconds) } ?? 0
        return Receipt(recorded, content: content ?? effect.payload, clockLag: lag)
    }

    private func repeated(at position: Int) throws -> Receipt {
        guard let receipt = try ReceiptStore(session: session).receipt(at: position, isRepeat: true) else {
            throw LedgerError.corrupt(detail: "entry \(position) is missing")
        }
        return receipt
    }
}
