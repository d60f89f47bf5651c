import GRDB

/// Drives a session by GRDB.
struct SQLiteSession: Session {
    let database: Database

    func execute(_ sql: String, _ values: [SessionValue]) throws {
        try database.cachedStatement(sql: sql).execute(arguments: Self.arguments(values))
    }

    func forEachRow(_ sql: String, _ values: [SessionValue], _ body: (any SessionRow) throws -> Void) throws {
        let statement = try database.cachedStatement(sql: sql)
        let cursor = try Row.fetchCursor(statement, arguments: Self.arguments(values))
        while let row = try cursor.next() { try body(SQLiteRow(row: row)) }
    }

    func withPrepared<Value>(_ sql: String, _ body: (SQLitePreparedStatement) throws -> Value) throws -> Value {
        let statement = try database.makeStatement(sql: sql)
        return try withExtendedLifetime(statement) {
            try body(SQLitePreparedStatement(statement, on: database))
        }
    }

    private static func arguments(_ values: [SessionValue]) -> StatementArguments {
        // By the initialiser for optional existentials: the generic one reads every value through a key path.
        StatementArguments(values.lazy.map { $0.databaseValue as (any DatabaseValueConvertible)? })
    }
}

extension SessionValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .integer(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .null: .null
        }
    }
}
