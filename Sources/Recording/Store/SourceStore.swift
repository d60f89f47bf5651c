import Planning

/// The rows of `source`.
struct SourceStore<Database: Session> {
    let session: Database

    /// The number of each source; those without one get the next.
    func numbers(of sources: [Source]) throws -> [Int] {
        let texts = sources.map { [$0.citation, $0.grade.rawValue, $0.note] }
        return try Numbering(table: "source", columns: ["citation", "grade", "note"]).numbers(of: texts, in: session)
    }

    /// The sources that rows refer to, and maybe others, by number.
    func all(in extent: ObservationExtent) throws -> [(number: Int, value: Source)] {
        let (condition, values) = extent.narrowing("id", to: "source")
        let sql = "SELECT id, citation, grade, note FROM source WHERE \(condition) ORDER BY id"
        return try session.preparedRows(sql, values) { row in
            let grade = try row.known(2) { Source.Grade(rawValue: $0) }
            return (try row.integer(0), Source(citation: try row.text(1), grade: grade, note: try row.text(3)))
        }
    }
}
