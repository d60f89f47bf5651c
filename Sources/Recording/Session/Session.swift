/// A transaction's hold on the database: what stores are written against, so that each database needs one driver only.
///
/// Statements keep to the SQL that SQLite and PostgreSQL share, with `?` for values. A session is used inside the
/// closure of its transaction and nowhere else.
protocol Session {
    /// Runs a statement once.
    func execute(_ sql: String, _ values: [SessionValue]) throws
    /// Runs statements one after the other; each text is prepared once.
    func execute(_ statements: some Sequence<(String, [SessionValue])>) throws
    /// Hands over the rows of an answer one by one.
    func forEachRow(_ sql: String, _ values: [SessionValue], _ body: (any SessionRow) throws -> Void) throws
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
}
