import Planning

/// The rows of `source`.
struct SourceStore {
    let session: any Session

    /// The number of each source; those without one get the next.
    func numbers(of sources: [ExactSource]) throws -> [Int] {
        try sources.map { one in
            try number(of: one) ?? insert(one)
        }
    }

    func all() throws -> [Int: Source] {
        let found = try session.rows("SELECT id, citation, grade, note FROM source") { row in
            let grade = try row.known(2) { Source.Grade(rawValue: $0) }
            return (try row.integer(0), Source(citation: try row.text(1), grade: grade, note: try row.text(3)))
        }
        return Dictionary(found) { first, _ in first }
    }

    private func number(of source: ExactSource) throws -> Int? {
        try session.firstRow(
            "SELECT id FROM source WHERE citation = ? AND grade = ? AND note = ?", source.values
        ) { try $0.integer(0) }
    }

    private func insert(_ source: ExactSource) throws -> Int {
        let next = try session.firstRow("SELECT coalesce(max(id), 0) + 1 FROM source") { try $0.integer(0) } ?? 1
        try session.execute(
            "INSERT INTO source (id, citation, grade, note) VALUES (?, ?, ?, ?)", [.integer(next)] + source.values)
        return next
    }
}
