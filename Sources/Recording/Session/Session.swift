/// A transaction's hold on the database: what stores are written against, so that each database needs one driver only.
///
/// Statements keep to the SQL that SQLite and PostgreSQL share, with `?` for values. A session is used inside the
/// closure of its transaction and nowhere else.
protocol Session: SendableMetatype {
    associatedtype Prepared: PreparedStatement

    /// Runs a statement once.
    func execute(_ sql: String, _ values: [SessionValue]) throws
    /// Hands over the rows of an answer one by one.
    func forEachRow(_ sql: String, _ values: [SessionValue], _ body: (any SessionRow) throws -> Void) throws
    /// Lends a statement for millions of runs or rows.
    func withPrepared<Value>(_ sql: String, _ body: (Prepared) throws -> Value) throws -> Value
}

extension Session {
    func rows<Value>(
        _ sql: String, _ values: [SessionValue] = [], _ read: (any SessionRow) throws -> Value
    ) throws -> [Value] {
        var found: [Value] = []
        try forEachRow(sql, values) { found.append(try read($0)) }
        return found
    }

    func firstRow<Value>(
        _ sql: String, _ values: [SessionValue] = [], _ read: (any SessionRow) throws -> Value
    ) throws -> Value? {
        try rows(sql, values, read).first
    }

    /// Reads all rows of an answer by number and UTF-8.
    func preparedRows<Value>(
        _ sql: String, _ values: [SessionValue] = [], _ read: (Prepared) throws -> Value
    ) throws -> [Value] {
        try withPrepared(sql) { statement in
            try statement.bind(values)
            var found: [Value] = []
            while try statement.next() { found.append(try read(statement)) }
            return found
        }
    }
}
