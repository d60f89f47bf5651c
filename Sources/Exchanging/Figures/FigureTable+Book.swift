import Planning

extension FigureTable {
    /// Reads the one sheet of a workbook that has the columns of the import format.
    static func readBook(
        _ bytes: [UInt8], named name: String, catalogue: Catalogue, mapping: FigureMapping?
    ) -> FigureImport {
        do throws(Refusal) {
            let book = try SheetBook(bytes, named: name)
            let tables = book.pages.filter { !$0.isHidden }.compactMap { page in
                FigureSheet.header(of: page, mapping: mapping).map {
                    FigureSheet(page, header: $0, file: name, mapping: mapping)
                }
            }
            guard let table = tables.first else { return try readHeaderless(book, catalogue, mapping) }
            guard tables.count == 1 else {
                return FigureImport(file: name, encoding: .utf8, findings: [several(tables)])
            }
            return read(table, catalogue, mapping)
        } catch {
            return FigureImport(file: name, encoding: nil, findings: [error.finding])
        }
    }

    private static func read(_ table: FigureSheet, _ catalogue: Catalogue, _ mapping: FigureMapping?) -> FigureImport {
        let read = read(lines: table.bytes, named: table.file, catalogue: catalogue, mapping: mapping)
        let findings = table.findings + read.findings.map { table.placed($0) }.filter { !table.isTold($0) }
        return FigureImport(read, findings: findings.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) })
    }

    /// What the first row lacks, told as for a file of lines.
    private static func readHeaderless(
        _ book: SheetBook, _ catalogue: Catalogue, _ mapping: FigureMapping?
    ) throws(Refusal) -> FigureImport {
        let pages = book.pages.filter { !$0.isHidden }
        guard let page = pages.first(where: { $0.rows.contains { !$0.isBlank } }),
            let row = page.rows.first(where: { !$0.isBlank })
        else { throw Refusal(empty(book)) }
        return read(FigureSheet(page, header: row, file: book.file, mapping: mapping), catalogue, mapping)
    }

    private static func empty(_ book: SheetBook) -> Finding {
        Finding(
            .error, code: "xlsx.empty",
            message: Bilingual("工作簿中没有可见的内容。", "There is nothing to be seen in the workbook."),
            remedy: Bilingual("请核对文件，或取消隐藏工作表。", "Check the file, or show the sheets that are hidden."),
            at: Place(file: book.file))
    }

    private static func several(_ tables: [FigureSheet]) -> Finding {
        let names = tables.compactMap(\.page.name)
        return Finding(
            .error, code: "xlsx.sheets",
            message: Bilingual(
                "工作表“\(names.joined(separator: "”“"))”都有导入格式的表头，无法判断以哪张为准。",
                "The sheets \(names.joined(separator: ", ")) all have the columns of the import format."),
            remedy: Bilingual(
                "请只保留一张，或合并为一张；其余可另存或隐藏。", "Keep one of them, or join them; hide or save the others apart."),
            at: Place(file: tables[0].file))
    }
}
