import GRDB

/// One of our SQLite files, the ledger unless told otherwise, opened for reading or writing.
struct SQLiteDatabase: Sendable {
    let path: String
    let reader: any DatabaseReader
    let writer: DatabasePool?

    /// Opens an existing file for reading only; a server may be writing to it.
    ///
    /// A file whose tables an older program made is refused, unless it shall only be copied.
    static func reading(_ path: String, acceptingOlder: Bool = false) throws(LedgerError) -> SQLiteDatabase {
        guard DurableFile(path).exists else { throw .missing(path: path) }
        do {
            let queue = try DatabaseQueue(path: Self.readingPath(path), configuration: configuration(isReadonly: true))
            let migrating = Migrating(schema: .ledger, path: path)
            try queue.read { try migrating.checkReadable($0, acceptingOlder: acceptingOlder) }
            return SQLiteDatabase(path: path, reader: queue, writer: nil)
        } catch { throw LedgerError(error, at: path) }
    }

    /// Opens a file for writing, makes it when it is missing, and brings its tables up to date.
    static func writing(_ path: String, as schema: Schema = .ledger) throws(LedgerError) -> SQLiteDatabase {
        let migrating = Migrating(schema: schema, path: path)
        do {
            try checkBeforeWriting(migrating)
            let pool = try DatabasePool(path: plain(path), configuration: configuration(isReadonly: false))
            try Durability.establish(in: pool)
            try pool.writeWithoutTransaction { try migrating.migrate($0) }
            try DurableFile(path).synchronizeFolder()
            return SQLiteDatabase(path: path, reader: pool, writer: pool)
        } catch { throw LedgerError(error, at: path) }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (SQLiteSession) throws -> Value
    ) async throws(LedgerError) -> Value {
        do { return try await reader.read { try body(SQLiteSession(database: $0)) } } catch {
            throw LedgerError(error, at: path)
        }
    }

    /// Runs one transaction; when this returns, it is on the disk.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (SQLiteSession) throws -> Value
    ) async throws(LedgerError) -> Value {
        guard let writer else { throw .openForReading }
        do {
            return try await writer.write { database in
                try Durability.check(database)
                return try body(SQLiteSession(database: database))
            }
        } catch { throw LedgerError(error, at: path) }
    }

    /// What SQLite's own check of every page and index reports; empty when it finds nothing.
    func damage() async throws(LedgerError) -> [String] {
        do {
            return try await reader.read { database in
                try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
            }
        } catch {
            let failure = LedgerError(error, at: path)
            guard case .corrupt(let detail) = failure else { throw failure }
            return [detail]
        }
    }

    func close() throws(LedgerError) {
        do { try reader.close() } catch { throw LedgerError(error, at: path) }
    }

    static func configuration(isReadonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = isReadonly
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.label = "guiheng.ledger"
        configuration.prepareDatabase { try $0.execute(sql: settings) }
        return configuration
    }

    // On Linux fsync reaches the disk; macOS needs fullfsync for it. REPLACE fires delete triggers only when triggers
    // are recursive. The cache holds the pages of a large import, so that they are written once.
    private static let settings = """
        PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA recursive_triggers = ON;
        PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -32768;
        PRAGMA journal_size_limit = 67108864
        """

    /// Looks before opening, because opening for writing already changes a file that belongs to somebody else.
    private static func checkBeforeWriting(_ migrating: Migrating) throws {
        let path = migrating.path
        guard DurableFile(path).hasContent else {
            if DurableFile(path + "-wal").hasContent, !DurableFile(path).exists {
                throw LedgerError.strayJournal(path: path)
            }
            return
        }
        let queue = try DatabaseQueue(path: plain(path), configuration: configuration(isReadonly: true))
        try queue.read { try migrating.checkOwnership($0) }
        try queue.close()
    }

    /// In a folder that cannot be written to, SQLite opens a file without journal only when told that nobody writes.
    private static func readingPath(_ path: String) -> String {
        let file = DurableFile(path)
        guard !file.isFolderWritable, !DurableFile(path + "-wal").exists else { return plain(path) }
        return "file:\(escaped(path))?mode=ro&immutable=1"
    }

    private static func escaped(_ path: String) -> String {
        path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
    }

    /// Keeps a path that looks like an address from being read as one.
    static func plain(_ path: String) -> String {
        path.hasPrefix("file:") || path.hasPrefix(":") ? "./" + path : path
    }
}
