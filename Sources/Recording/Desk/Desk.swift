/// The file beside the ledger for what may change and be deleted (案头): drafts, sessions, failed sign-ins.
///
/// What it has saved is on the disk when the call returns, as with the ledger. It has no lock of its own: whoever has
/// the right to write to the ledger opens it.
public struct Desk: Sendable {
    let database: SQLiteDatabase

    /// Opens the desk in a file, and makes it when it is missing.
    public static func open(at path: String) throws(LedgerError) -> Desk {
        Desk(database: try .writing(path, as: .desk))
    }

    /// Closes the file.
    public func close() throws(LedgerError) {
        try database.close()
    }
}
