extension Ledger {
    /// What to do about a file that has the backup's name.
    public enum Overwriting: Sendable {
        /// Leave it and throw.
        case refuse
        /// Replace it once the new copy was checked.
        case replace
    }

    /// Copies the ledger as of now while it goes on working, checks the copy, and only then gives it its name.
    public func backup(to path: String, overwriting: Overwriting = .refuse) async throws(LedgerError) -> Backup {
        try Self.refuseToOverwrite(path, overwriting)
        let partial = path + ".partial"
        let head = try await checkedCopy(to: partial)
        let (fingerprint, bytes) = try DurableFile(partial).fingerprint()
        try Self.refuseToOverwrite(path, overwriting)
        try DurableFile(partial).move(to: path)
        try DurableFile(path).synchronizeFolder()
        return Backup(path: path, fingerprint: fingerprint, bytes: bytes, head: head)
    }

    /// Puts a backup in the place of a ledger that no process writes to; the earlier ledger is kept under another name.
    ///
    /// The backup is copied and the copy checked first: a bad one is refused and nothing changes. The change itself is
    /// one step, so that a power cut leaves either the earlier ledger or the restored one. A backup that an older
    /// program made is brought up to date in the copy.
    public static func restore(from backup: String, to path: String) async throws(LedgerError) -> Restoration {
        let lock = try WriteLock(for: path)
        defer { lock.release() }
        let source = Ledger(database: try .reading(backup, acceptingOlder: true), lock: nil)
        let fresh = path + ".restoring"
        let head = try await source.checkedCopy(to: fresh)
        try await source.close()
        let aside = try SettingAside(path: path).run()
        try DurableFile(fresh).move(to: path)
        try DurableFile(path).synchronizeFolder()
        return Restoration(head: head, setAside: aside)
    }

    /// Writes a copy and checks it; a copy that does not hold is removed again.
    private func checkedCopy(to path: String) async throws(LedgerError) -> Head {
        try Self.removeCopy(path)
        do throws(LedgerError) {
            try database.copy(to: path)
            let copy = try await Ledger.open(at: path, mode: .reading)
            let verification = try await copy.verify()
            try await copy.close()
            if let breakage = verification.breakage { throw LedgerError.broken(breakage) }
            if let damage = verification.damage.first { throw LedgerError.corrupt(detail: damage) }
            return verification.head
        } catch {
            try Self.removeCopy(path)
            throw error
        }
    }

    private static func removeCopy(_ path: String) throws(LedgerError) {
        for suffix in ["", "-journal", "-wal", "-shm"] { try DurableFile(path + suffix).remove() }
    }

    private static func refuseToOverwrite(_ path: String, _ overwriting: Overwriting) throws(LedgerError) {
        if overwriting == .refuse, DurableFile(path).exists { throw .exists(path: path) }
    }
}
