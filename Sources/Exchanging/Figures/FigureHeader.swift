import Planning

/// Where each column of the import format stands in a file.
struct FigureHeader {
    let findings: [Finding]
    let isComplete: Bool
    private let positions: [Int?]

    init(_ table: CSVTable) {
        let columns = table.header.map { FigureColumn(header: $0) }
        positions = FigureColumn.allCases.map { columns.firstIndex(of: $0) }
        let missing = FigureColumn.allCases.filter { $0.isRequired && !columns.contains($0) }
        let repeated = FigureColumn.allCases.filter { column in columns.count { $0 == column } > 1 }
        isComplete = missing.isEmpty && repeated.isEmpty
        guard missing.isEmpty else {
            findings = [Self.incomplete(table, missing)]
            return
        }
        let unknown = zip(table.header, columns).filter { $0.1 == nil && !trimmed($0.0).isEmpty }.map(\.0)
        findings = repeated.map { Self.repeated($0, table) } + unknown.map { Self.unknown($0, table) }
    }

    func position(of column: FigureColumn) -> Int? { positions[column.rawValue] }

    private static func incomplete(_ table: CSVTable, _ missing: [FigureColumn]) -> Finding {
        let found = table.header.prefix(30).map { String(trimmed($0).prefix(40)) }
        let needed = FigureColumn.allCases.filter(\.isRequired).map(\.name)
        return Finding(
            .error, code: "csv.header",
            message: Bilingual(
                "表头缺少“\(missing.map(\.name.chinese).joined(separator: "、"))”；"
                    + "读到的列为：\(found.isEmpty ? "（无）" : found.joined(separator: "、"))。",
                "The header lacks \(missing.map(\.name.english).joined(separator: ", ")); "
                    + "found: \(found.isEmpty ? "nothing" : found.joined(separator: ", "))."),
            remedy: Bilingual(
                "首行须为表头，必填列为\(needed.map(\.chinese).joined(separator: "、"))，选填列为口径、单位、备注，次序不限。",
                "The first row must name the columns \(needed.map(\.english).joined(separator: ", ")); "
                    + "basis, unit and note may be left out; any order."),
            at: Place(file: table.file, line: table.headerLine))
    }

    private static func repeated(_ column: FigureColumn, _ table: CSVTable) -> Finding {
        Finding(
            .error, code: "csv.header",
            message: Bilingual(
                "表头中“\(column.name.chinese)”出现了不止一次。",
                "The header has the column “\(column.name.english)” more than once."),
            remedy: Bilingual("请只保留一列。", "Keep one of them."),
            at: Place(file: table.file, line: table.headerLine, column: column.name.chinese))
    }

    private static func unknown(_ header: String, _ table: CSVTable) -> Finding {
        let name = String(trimmed(header).prefix(40))
        return Finding(
            .warning, code: "csv.column",
            message: Bilingual("“\(name)”不是导入格式中的列，未读取。", "“\(name)” is no column of the format and is not read."),
            remedy: Bilingual("如需保留该内容，请写入“备注”列。", "To keep what it says, write it into the column note."),
            at: Place(file: table.file, line: table.headerLine, column: name))
    }
}
