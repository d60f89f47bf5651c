import GRDB

/// Drives a session by GRDB.
struct SQLiteSession: Session {
    let database: Database

    func execute(_ sql: String, _ values: [SessionValue]) throws {
        try database.cachedStatement(sql: sql).execute(arguments: Self.arguments(values))
    }

    func execute(_ sql: String, batch: some Sequence<[SessionValue]>) throws {
        let statement = try database.cachedStatement(sql: sql)
        for values in batch { try statement.execute(arguments: Self.arguments(values)) }
    }

    func forEachRow(_ sql: String, _ values: [SessionValue], _ body: (any SessionRow) throws -> Void) throws {
        let statement = try database.cachedStatement(sql: sql)
        let cursor = try Row.fetchCursor(statement, arguments: Self.arguments(values))
        while let row = try cursor.next() { try body(SQLiteRow(row: row)) }
    }

    private static func arguments(_ values: [SessionValue]) -> StatementArguments {
        StatementArguments(values.map(\.databaseValue))
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
