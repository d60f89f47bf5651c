/// The append-only store of everything that was reported, defined and decided (台账), hash-chained.
///
/// What ``append(_:at:)`` has returned a receipt for is on the disk and stays there. Every question can be asked as of
/// any position. A copy of the file can be altered by whoever owns the machine and rewritten to the end; only a
/// ``Head`` kept elsewhere proves that this did not happen.
public struct Ledger: Sendable {
    /// What a ledger is opened for.
    public enum Mode: Sendable {
        /// Recording and reading, by one process at a time; a missing ledger is made.
        case writing
        /// Reading only, beside a process that may be writing.
        case reading
    }

    let database: SQLiteDatabase
    let lock: WriteLock?

    /// Opens the ledger in a file.
    public static func open(at path: String, mode: Mode = .writing) async throws(LedgerError) -> Ledger {
        switch mode {
        case .reading: return Ledger(database: try .reading(path), lock: nil)
        case .writing:
            let lock = try WriteLock(for: path)
            return Ledger(database: try .writing(path), lock: lock)
        }
    }

    /// Closes the file and gives the right to write back; without it both happen when the last copy goes away.
    public func close() async throws(LedgerError) {
        try database.close()
        lock?.release()
    }

    /// Records an entry: when this returns, all of it is on the disk; when it throws, none of it is.
    ///
    /// A submission whose content the same organization sent before is not recorded again: its first receipt comes
    /// back, marked as a repeat, so that sending again is always safe. This holds even when another submission
    /// corrected it in between; to return to earlier figures, send them in a new file. Definitions likewise record
    /// only the files that differ from their latest version. The time is that of `now`, or of the entry before when
    /// the clock stands behind it.
    public func append(_ entry: Entry, at now: Moment) async throws(LedgerError) -> Receipt {
        try await database.write { try Appending(session: $0, now: now).append(entry) }
    }

    /// Records several entries as one action, in their order: when this returns, all of them are on the disk; when it
    /// throws, none is.
    ///
    /// Each has a receipt of its own. What ``append(_:at:)-(Entry,_)`` says of repeats holds for each of them.
    public func append(_ entries: [Entry], at now: Moment) async throws(LedgerError) -> [Receipt] {
        guard !entries.isEmpty else { throw .nothingToRecord }
        return try await database.write { session in
            let appending = Appending(session: session, now: now)
            return try entries.map(appending.append)
        }
    }
}
