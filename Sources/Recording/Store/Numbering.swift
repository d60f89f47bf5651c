/// Numbers for what rows share: a line that a table has keeps its number, a new one gets the next.
struct Numbering {
    let table: String
    let columns: [String]

    /// The numbers of lines, each given by the texts of its columns.
    func numbers(of lines: [[String]], in session: some Session) throws -> [Int] {
        let largest = try session.firstRow("SELECT coalesce(max(id), 0) FROM \(table)") { try $0.integer(0) }
        var next = (largest ?? 0) + 1
        return try session.withPrepared(selection) { selection in
            try session.withPrepared(insertion) { insertion in
                try lines.map { line in
                    for (index, text) in line.enumerated() { try selection.bind(text, at: index) }
                    if let known = try selection.first({ try $0.integer(0) }) { return known }
                    try insertion.bind([.integer(next)] + line.map { .text($0) })
                    try insertion.run()
                    next += 1
                    return next - 1
                }
            }
        }
    }

    private var selection: String {
        "SELECT id FROM \(table) WHERE " + columns.map { "\($0) = ?" }.joined(separator: " AND ")
    }

    private var insertion: String {
        let marks = repeatElement("?", count: columns.count + 1).joined(separator: ", ")
        return "INSERT INTO \(table) (id, \(columns.joined(separator: ", "))) VALUES (\(marks))"
    }
}
