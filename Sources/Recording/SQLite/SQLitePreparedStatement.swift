import GRDB
import GRDBSQLite

/// Drives a prepared statement by SQLite's own interface, within the closure that GRDB gives the connection to.
struct SQLitePreparedStatement: PreparedStatement {
    private let handle: OpaquePointer
    private let connection: OpaquePointer?

    /// Whoever makes it keeps the statement alive.
    init(_ statement: Statement, on database: Database) {
        handle = statement.sqliteStatement
        connection = database.sqliteConnection
    }

    func bind(_ number: Int, at parameter: Int) throws {
        try check(sqlite3_bind_int64(handle, CInt(parameter) + 1, Int64(number)))
    }

    func bind(utf8 text: Span<UInt8>, at parameter: Int) throws {
        let code = text.withUnsafeBytes { bytes in
            // An empty span may have no address, and SQLite would take that for a value that is absent.
            guard let start = bytes.baseAddress, !bytes.isEmpty else {
                return sqlite3_bind_text(handle, CInt(parameter) + 1, "", 0, Self.copied)
            }
            let text = start.assumingMemoryBound(to: CChar.self)
            return sqlite3_bind_text(handle, CInt(parameter) + 1, text, CInt(bytes.count), Self.copied)
        }
        try check(code)
    }

    func bindNothing(at parameter: Int) throws {
        try check(sqlite3_bind_null(handle, CInt(parameter) + 1))
    }

    func next() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            sqlite3_reset(handle)
            return false
        case let code: throw failure(code)
        }
    }

    func integer(_ column: Int) throws -> Int {
        guard sqlite3_column_type(handle, CInt(column)) == SQLITE_INTEGER else { throw unexpected(column) }
        return Int(sqlite3_column_int64(handle, CInt(column)))
    }

    func withText<Value>(_ column: Int, _ body: (Span<UInt8>) throws -> Value) throws -> Value? {
        let type = sqlite3_column_type(handle, CInt(column))
        guard type != SQLITE_NULL else { return nil }
        guard type == SQLITE_TEXT, let start = sqlite3_column_text(handle, CInt(column)) else {
            throw unexpected(column)
        }
        let count = Int(sqlite3_column_bytes(handle, CInt(column)))
        return try body(Span(_unsafeStart: start, count: count))
    }

    // SQLITE_TRANSIENT: the text is copied at once.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private func check(_ code: CInt) throws {
        guard code == SQLITE_OK else { throw failure(code) }
    }

    private func failure(_ code: CInt) -> DatabaseError {
        let message = connection.map { String(cString: sqlite3_errmsg($0)) }
        sqlite3_reset(handle)
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }

    private func unexpected(_ column: Int) -> LedgerError {
        .corrupt(detail: "column \(column + 1) has a value of another type")
    }
}
