import GRDB

/// Tells a ledger from other files, and brings its tables up to date.
enum Migrating {
    /// `GHLG` in the file's header marks it as ours.
    private static let mark = 0x4748_4C47

    /// Refuses a database that is not empty and not ours.
    static func checkOwnership(_ database: Database, at path: String) throws {
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        guard mark != Self.mark else { return }
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        guard mark == 0, tables == 0 else { throw LedgerError.notALedger(path: path) }
    }

    /// Refuses everything but a ledger whose tables are those that this program knows.
    static func checkReadable(_ database: Database, at path: String) throws {
        try checkOwnership(database, at: path)
        let found = try applied(in: database)
        guard found > 0 else { throw LedgerError.notALedger(path: path) }
        try checkNotNewer(found)
        guard found == Migration.latest else {
            throw LedgerError.olderSchema(found: found, known: Migration.latest)
        }
    }

    /// Applies the steps that are missing, within the caller's transaction: all of them or none.
    static func migrate(_ database: Database, at path: String) throws {
        try checkOwnership(database, at: path)
        let found = try applied(in: database)
        try checkNotNewer(found)
        for step in Migration.all where step.number > found {
            try database.execute(sql: step.sql)
            try database.execute(
                sql: "INSERT INTO migration (number, name) VALUES (?, ?)", arguments: [step.number, step.name])
        }
        if found == 0 { try database.execute(sql: "PRAGMA application_id = \(mark)") }
    }

    private static func applied(in database: Database) throws -> Int {
        guard try database.tableExists("migration") else { return 0 }
        return try Int.fetchOne(database, sql: "SELECT coalesce(max(number), 0) FROM migration") ?? 0
    }

    private static func checkNotNewer(_ found: Int) throws {
        guard found <= Migration.latest else {
            throw LedgerError.newerSchema(found: found, known: Migration.latest)
        }
    }
}
