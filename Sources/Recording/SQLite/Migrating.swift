import GRDB

/// Tells a file of a schema from other files, and brings its tables up to date.
struct Migrating {
    let schema: Schema
    let path: String

    /// Refuses a database that is not empty and not ours.
    func checkOwnership(_ database: Database) throws {
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        guard mark != schema.mark else { return }
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        guard mark == 0, tables == 0 else { throw LedgerError.notALedger(path: path) }
    }

    /// Refuses everything but a file whose tables are those that this program knows, or knew once if so wanted.
    func checkReadable(_ database: Database, acceptingOlder: Bool) throws {
        try checkOwnership(database)
        let found = try applied(in: database)
        guard found > 0 else { throw LedgerError.notALedger(path: path) }
        try checkNotNewer(found)
        guard found == schema.latest || acceptingOlder else {
            throw LedgerError.olderSchema(found: found, known: schema.latest)
        }
    }

    /// Applies the steps that are missing in one transaction: all of them or none.
    ///
    /// A step may build a table anew that others refer to, so foreign keys are off while it runs; every reference is
    /// checked before the transaction ends (https://sqlite.org/lang_altertable.html#otheralter).
    func migrate(_ database: Database) throws {
        try checkOwnership(database)
        let found = try applied(in: database)
        try checkNotNewer(found)
        guard found < schema.latest else { return }
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { restoreForeignKeys(database) }
        try database.inTransaction(.immediate) {
            try apply(database, after: found)
            return .commit
        }
    }

    /// Applies the steps after one, within the caller's transaction.
    func apply(_ database: Database, after found: Int) throws {
        for step in schema.steps where step.number > found {
            try database.execute(sql: step.sql)
            try database.execute(
                sql: "INSERT INTO migration (number, name) VALUES (?, ?)", arguments: [step.number, step.name])
        }
        if found == 0 { try database.execute(sql: "PRAGMA application_id = \(schema.mark)") }
        if let table = try String.fetchOne(database, sql: "PRAGMA foreign_key_check") {
            throw LedgerError.corrupt(detail: "\(table): a row refers to one that is not there")
        }
    }

    // The writer checks on every transaction that foreign keys are on, should this ever fail.
    private func restoreForeignKeys(_ database: Database) {
        do { try database.execute(sql: "PRAGMA foreign_keys = ON") } catch {}
    }

    private func applied(in database: Database) throws -> Int {
        guard try database.tableExists("migration") else { return 0 }
        return try Int.fetchOne(database, sql: "SELECT coalesce(max(number), 0) FROM migration") ?? 0
    }

    private func checkNotNewer(_ found: Int) throws {
        guard found <= schema.latest else {
            throw LedgerError.newerSchema(found: found, known: schema.latest)
        }
    }
}
