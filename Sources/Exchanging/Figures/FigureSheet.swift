import Planning

/// A sheet of figures in the import format, handed to the reader of files row by row.
///
/// Each row of the sheet becomes the line of the same number, so that the reader's places are rows; its columns are
/// turned back into letters. A line break within a cell is read as a space.
struct FigureSheet {
    let file: String
    let page: SheetPage
    let header: SheetRow
    private let columns: [FigureColumn?]

    init(_ page: SheetPage, header: SheetRow, file: String, mapping: FigureMapping?) {
        (self.page, self.header, self.file) = (page, header, file)
        let width = header.cells.last?.address.column ?? 0
        columns = (0..<width).map { column in
            header.cell(column + 1).flatMap { FigureSheet.column(of: $0, mapping) }
        }
    }

    /// The row of a sheet that names all columns that must be there; nil where none of the first rows does.
    static func header(of page: SheetPage, mapping: FigureMapping?) -> SheetRow? {
        let required = mapping?.required ?? FigureColumn.allCases.filter(\.isRequired)
        return page.rows.prefix(headerRows).first { row in
            let found = row.cells.compactMap { column(of: $0, mapping) }
            return required.allSatisfy { found.contains($0) }
        }
    }

    private static let headerRows = 40

    private static func column(of cell: SheetCell, _ mapping: FigureMapping?) -> FigureColumn? {
        mapping.map { $0.column(of: cell.text) } ?? FigureColumn(header: cell.text)
    }

    /// The sheet as CSV, from the header on; rows above it are blank lines.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        var line = 1
        for row in page.rows where row.number >= header.number && !row.isHidden {
            guard bytes.count <= CSVTable.fileLimit else { break }
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: row.number - line))
            line = row.number
            write(row, to: &bytes)
        }
        return bytes
    }

    /// Writes as many cells as the header has, and behind them whatever else the row holds, so that it is told.
    private func write(_ row: SheetRow, to bytes: inout [UInt8]) {
        var cells = row.cells[...]
        for column in 1...max(1, columns.count) {
            if column > 1 { bytes.append(UInt8(ascii: ",")) }
            guard let cell = cells.first, cell.address.column == column else { continue }
            cells = cells.dropFirst()
            write(text(cell, in: row), to: &bytes)
        }
        for cell in cells where !cell.isBlank {
            bytes.append(UInt8(ascii: ","))
            write(cell.text, to: &bytes)
        }
    }

    /// A percentage is written without its sign where the row's unit says it.
    private func text(_ cell: SheetCell, in row: SheetRow) -> String {
        guard case .percent(let digits) = cell.content, let unit = columns.firstIndex(of: .unit) else {
            return cell.text
        }
        let isSaid = row.cell(unit + 1).map { ["%", "％"].contains(trimmed($0.text)) } ?? false
        return isSaid ? digits : cell.text
    }

    private func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            let isBreak = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(isBreak ? UInt8(ascii: " ") : byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// The same finding at a cell of the sheet.
    func placed(_ finding: Finding) -> Finding {
        guard let place = finding.place else { return finding }
        let column = place.column.flatMap { name in
            header.cells.first { trimmed($0.text) == name }?.address.columnLetters
        }
        return Finding(
            finding.severity, code: finding.code, message: finding.message, remedy: finding.remedy,
            at: Place(file: file, sheet: page.name, line: place.line, column: column))
    }

    /// What the reader of lines cannot see: rows that are hidden, and cells that show another number than they hold.
    var findings: [Finding] {
        let below = page.rows.lazy.filter { $0.number > header.number }
        return Array(below.flatMap { findings(in: $0) }.prefix(FigureImport.findingLimit))
    }

    private func findings(in row: SheetRow) -> [Finding] {
        row.isHidden && !row.isBlank
            ? [hidden(row)] : row.cells.compactMap { .unreadable($0, at: page.place(in: file, $0.address)) }
    }

    /// Whether the same cell has a finding that says more.
    func isTold(_ finding: Finding) -> Bool {
        guard let place = finding.place, let line = place.line, let column = place.column else { return false }
        guard let address = CellAddress(column + String(line)), let cell = page.cell(address) else { return false }
        return Finding.unreadable(cell, at: place) != nil
    }

    private func hidden(_ row: SheetRow) -> Finding {
        Finding(
            .error, code: "xlsx.hidden",
            message: Bilingual(
                "第 \(row.number) 行被隐藏或筛选掉，未读取。", "Row \(row.number) is hidden or filtered out and was not read."),
            remedy: Bilingual("请取消隐藏或清除筛选；不需要的行请删除。", "Show it or clear the filter; delete rows that are not wanted."),
            at: Place(file: file, sheet: page.name, line: row.number))
    }
}
