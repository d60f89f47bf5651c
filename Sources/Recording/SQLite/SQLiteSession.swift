import GRDB

/// Drives a session by GRDB.
struct SQLiteSession: Session {
    let database: Database

    func execute(_ sql: String, _ values: [SessionValue]) throws {
        try database.cachedStatement(sql: sql).execute(arguments: Self.arguments(values))
    }

    func execute(_ statements: some Sequence<(String, [SessionValue])>) throws {
        for (sql, values) in statements {
            let statement = try database.cachedStatement(sql: sql)
            // Unchecked: the count of values is ours, not a user's, and checking it takes longer than the insertion.
            statement.setUncheckedArguments(Self.arguments(values))
            try statement.execute()
        }
    }

    func forEachRow(_ sql: String, _ values: [SessionValue], _ body: (any SessionRow) throws -> Void) throws {
        let statement = try database.cachedStatement(sql: sql)
        let cursor = try Row.fetchCursor(statement, arguments: Self.arguments(values))
        while let row = try cursor.next() { try body(SQLiteRow(row: row)) }
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
