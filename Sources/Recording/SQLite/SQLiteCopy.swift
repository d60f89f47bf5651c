import GRDB

extension SQLiteDatabase {
    /// Writes a copy as of now into a new file that needs no journal beside it, on the disk when this returns; the
    /// copy's tables are those of this program.
    func copy(to path: String) throws(LedgerError) {
        do {
            let queue = try DatabaseQueue(path: Self.plain(path), configuration: Self.configuration(isReadonly: false))
            try reader.backup(to: queue)
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA journal_mode = DELETE")
                try Migrating(schema: .ledger, path: path).migrate(database)
            }
            try queue.close()
            try DurableFile(path).synchronize()
        } catch { throw LedgerError(error, at: path) }
    }

    /// Brings everything from the journal into the main file, so that the file alone is the ledger.
    static func foldJournal(of path: String) throws(LedgerError) {
        do {
            let queue = try DatabaseQueue(path: plain(path), configuration: configuration(isReadonly: false))
            let isBlocked = try queue.writeWithoutTransaction { database in
                try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 1
            }
            try queue.close()
            if isBlocked { throw LedgerError.busy }
        } catch { throw LedgerError(error, at: path) }
    }
}
