import Planning

/// Sets the rows of a file against its header.
struct CSVFit: Sendable {
    let columns: Int
    let file: String

    /// The rows that fit; blank ones are left out.
    func fit(_ rows: ArraySlice<CSVTable.Row>, of storage: CSVStorage) -> (rows: [CSVTable.Row], findings: [Finding]) {
        var fitted: [CSVTable.Row] = []
        var findings: [Finding] = []
        fitted.reserveCapacity(rows.count)
        for row in rows where !storage.isBlank(row.cells) {
            if holds(row, of: storage) {
                fitted.append(row)
            } else if findings.count < FigureImport.findingLimit {
                findings.append(ragged(row))
            }
        }
        return (fitted, findings)
    }

    /// Whether a row has as many cells as the header; empty ones that a spreadsheet adds at the end do not count.
    func holds(_ row: CSVTable.Row, of storage: CSVStorage) -> Bool {
        row.cells.count == columns
            || row.cells.count > columns && storage.isBlank(row.cells.dropFirst(columns))
    }

    func ragged(_ row: CSVTable.Row) -> Finding {
        Finding(
            .error, code: "csv.ragged",
            message: Bilingual(
                "本行有 \(row.cells.count) 列，表头有 \(columns) 列。",
                "The row has \(row.cells.count) cells, the header has \(columns)."),
            remedy: Bilingual(
                "请补齐或删除多余的分隔符；文字中含有分隔符时，请用英文双引号括起整个单元格。",
                "Add or remove separators; a text that holds a separator must stand in double quotes."),
            at: Place(file: file, line: row.line))
    }
}
