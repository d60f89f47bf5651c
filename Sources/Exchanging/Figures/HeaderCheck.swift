import Planning

/// What is wrong with the header of a file of figures.
struct HeaderCheck {
    let file: String
    let line: Int?
    let names: [String]
    let columns: [FigureColumn?]
    let mapping: FigureMapping?

    var isComplete: Bool { missing.isEmpty && repeated.isEmpty }

    var findings: [Finding] {
        guard missing.isEmpty else { return [incomplete] }
        return repeated.map { repeated($0) } + unknown.map { unknown($0) }
    }

    private var required: [FigureColumn] { mapping?.required ?? FigureColumn.allCases.filter(\.isRequired) }

    private var missing: [FigureColumn] { required.filter { !columns.contains($0) } }

    private var repeated: [FigureColumn] {
        FigureColumn.allCases.filter { column in columns.count { $0 == column } > 1 }
    }

    /// Columns that nobody reads; a mapping leaves them out on purpose.
    private var unknown: [String] {
        guard mapping == nil else { return [] }
        return zip(names, columns).filter { $0.1 == nil && !trimmed($0.0).isEmpty }.map(\.0)
    }

    private func header(of column: FigureColumn) -> Bilingual {
        mapping?.headers[column].map { Bilingual($0, $0) } ?? column.name
    }

    private var incomplete: Finding {
        let found = names.prefix(30).map { String(trimmed($0).prefix(40)) }
        let (missing, needed) = (missing.map { header(of: $0) }, required.map { header(of: $0) })
        return Finding(
            .error, code: "csv.header",
            message: Bilingual(
                "表头缺少“\(missing.map(\.chinese).joined(separator: "、"))”；"
                    + "读到的列为：\(found.isEmpty ? "（无）" : found.joined(separator: "、"))。",
                "The header lacks \(missing.map(\.english).joined(separator: ", ")); "
                    + "found: \(found.isEmpty ? "nothing" : found.joined(separator: ", "))."),
            remedy: Bilingual(
                "首行须为表头，必填列为\(needed.map(\.chinese).joined(separator: "、"))，选填列为口径、单位、备注，次序不限。",
                "The first row must name the columns \(needed.map(\.english).joined(separator: ", ")); "
                    + "basis, unit and note may be left out; any order."),
            at: Place(file: file, line: line))
    }

    private func repeated(_ column: FigureColumn) -> Finding {
        Finding(
            .error, code: "csv.header",
            message: Bilingual(
                "表头中“\(column.name.chinese)”出现了不止一次。",
                "The header has the column “\(column.name.english)” more than once."),
            remedy: Bilingual("请只保留一列。", "Keep one of them."),
            at: Place(file: file, line: line, column: column.name.chinese))
    }

    private func unknown(_ header: String) -> Finding {
        let name = String(trimmed(header).prefix(40))
        return Finding(
            .warning, code: "csv.column",
            message: Bilingual("“\(name)”不是导入格式中的列，未读取。", "“\(name)” is no column of the format and is not read."),
            remedy: Bilingual("如需保留该内容，请写入“备注”列。", "To keep what it says, write it into the column note."),
            at: Place(file: file, line: line, column: name))
    }
}
