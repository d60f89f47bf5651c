public import Planning

/// Why the ledger did not do what was asked. Whatever the reason, what was acknowledged before stays on record.
public enum LedgerError: Error, Hashable, Sendable {
    /// There is no ledger at the path.
    case missing(path: String)
    /// The file is something else than a ledger.
    case notALedger(path: String)
    /// A newer program wrote the ledger.
    case newerSchema(found: Int, known: Int)
    /// An older program wrote the ledger, and it was opened for reading only.
    case olderSchema(found: Int, known: Int)
    /// Another process has the ledger open for writing.
    case lockedByOther(pid: Int?)
    /// Another process kept the database busy for longer than we wait.
    case busy
    /// The disk or the quota is full.
    case diskFull
    /// The file, the folder or the disk may not be written to.
    case readOnly
    /// The disk or the file system reported a fault.
    case inputOutput(detail: String)
    /// The file is damaged.
    case corrupt(detail: String)
    /// A main file is gone while its journal is still there.
    case strayJournal(path: String)
    /// The database does not write through to the disk at every commit.
    case notDurable(journal: String, synchronous: Int)
    /// The chain of entries does not hold.
    case broken(Breakage)
    /// A file of the name exists.
    case exists(path: String)
    /// The ledger was opened for reading only.
    case openForReading
    /// There is nothing to record.
    case nothingToRecord
    /// Two figures of one submission have the same place.
    case repeatedCell(Cell)
    /// A text holds the character U+0000.
    case zeroCharacter(in: String)
    /// A path is none of a workspace's definitions.
    case notADefinition(path: String)
    /// No entry has the receipt.
    case unknownReceipt(Receipt.ID)
    /// The task was cancelled before anything was recorded.
    case cancelled
    /// The database refused a statement; its rules forbid it.
    case refused(detail: String)
}
