public import Recording

/// Keeping the ledger: these need no definitions, and work beside a program that writes.
extension Workspace {
    /// Walks the whole ledger of a workspace and names the first broken entry.
    public static func verify(_ path: String) async throws(WorkspaceError) -> Verification {
        let ledger = try await openLedger(Folder(path: path), .reading)
        do { return try await ledger.verify() } catch { throw .ledger(error) }
    }

    /// Writes a verified copy of a workspace's ledger; an existing file is never overwritten.
    public static func backUp(_ path: String, to file: String) async throws(WorkspaceError) -> Backup {
        let ledger = try await openLedger(Folder(path: path), .reading)
        do { return try await ledger.backup(to: file) } catch { throw .ledger(error) }
    }

    /// Replaces the ledger of a workspace by a backup that proves whole; the old ledger is kept beside it.
    public static func restore(_ file: String, into path: String) async throws(WorkspaceError) -> Restoration {
        do { return try await Ledger.restore(from: file, to: Folder(path: path).file(ledgerFile)) } catch {
            throw .ledger(error)
        }
    }
}
