/// The rows of `definition`.
struct DefinitionStore<Database: Session> {
    let session: Database

    func insert(_ files: [DefinitionFile], at position: Int) throws {
        let sql = "INSERT INTO definition (path, position, text, sha256) VALUES (?, ?, ?, ?)"
        for file in files {
            try session.execute(
                sql, [.text(file.path), .integer(position), .text(file.text), .text(file.fingerprint?.description)])
        }
    }

    /// The latest version of every path, without the removed ones, by path.
    func latest(upTo position: Int?) throws -> [DefinitionFile] {
        try session.rows(Self.latestRows, [.limit(position)]) { row in
            try DefinitionFile(path: row.text(0), text: row.text(1))
        }
    }

    /// The files that are not on record as they are.
    func changed(_ files: [DefinitionFile]) throws -> [DefinitionFile] {
        try files.filter { file in
            let known = try latest(of: file.path)
            return known?.fingerprint != file.fingerprint?.description
        }
    }

    /// Where the latest versions of the files were recorded; 0 when they never were.
    func position(of files: [DefinitionFile]) throws -> Int {
        try files.map { try latest(of: $0.path)?.position ?? 0 }.max() ?? 0
    }

    /// The hash that the rows at a position call for, and how many files there are.
    func payload(at position: Int) throws -> (Fingerprint, rows: Int) {
        let sql = "SELECT path, sha256, text FROM definition WHERE position = ? ORDER BY path"
        let rows = try session.rows(sql, [.integer(position)]) { row in
            (try row.text(0), try row.textIfAny(1), try row.textIfAny(2))
        }
        var bytes = try CanonicalBytes("guiheng.definition.1")
        try bytes.append(rows.count)
        for (path, fingerprint, text) in rows {
            try bytes.append(path)
            try bytes.append(fingerprint)
            try bytes.append(text)
        }
        return (bytes.fingerprint(), rows.count)
    }

    static var latestRows: String {
        """
        SELECT d.path, d.text FROM definition d
        JOIN (SELECT path, max(position) AS position FROM definition WHERE position <= ? GROUP BY path) newest
            ON newest.path = d.path AND newest.position = d.position
        WHERE d.text IS NOT NULL ORDER BY d.path
        """
    }

    private func latest(of path: String) throws -> (position: Int, fingerprint: String?)? {
        try session.firstRow(
            "SELECT position, sha256 FROM definition WHERE path = ? ORDER BY position DESC LIMIT 1", [.text(path)]
        ) { row in (position: try row.integer(0), fingerprint: try row.textIfAny(1)) }
    }
}
