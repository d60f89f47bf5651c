import Planning

/// Sets the rows of a file against its header.
struct CSVFit {
    let columns: Int
    let storage: CSVStorage
    let file: String

    /// The rows that fit; empty cells that a spreadsheet adds at the end are dropped.
    func fit(_ rows: ArraySlice<CSVTable.Row>) -> (rows: [CSVTable.Row], findings: [Finding]) {
        var fitted: [CSVTable.Row] = []
        var findings: [Finding] = []
        fitted.reserveCapacity(rows.count)
        for row in rows where !storage.isBlank(row.cells) {
            if row.cells.count == columns || isPaddedOnly(row.cells) {
                fitted.append(row)
            } else if findings.count < FigureImport.findingLimit {
                findings.append(ragged(row))
            }
        }
        return (fitted, findings)
    }

    private func isPaddedOnly(_ cells: Range<Int>) -> Bool {
        cells.count > columns && storage.isBlank(cells.dropFirst(columns))
    }

    private func ragged(_ row: CSVTable.Row) -> Finding {
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
