import Planning

/// A table that was pasted from a spreadsheet: rows of cells between tabs, with quotes where a cell has line breaks.
public struct PastedTable: Hashable, Sendable {
    /// The table as a sheet without a name; its cells are texts.
    public let page: SheetPage

    /// The rows and columns that are read.
    public static let cellLimit = 200_000

    /// Splits the text of a clipboard; refuses one that leaves a quote open or is larger than a form can be.
    ///
    /// Files of text have a comma between cells.
    public init(_ text: String, named file: String, separator: Unicode.Scalar = "\t") throws(Refusal) {
        let bytes = Array(text.utf8)
        var scanner = CSVScanner(separator: UInt8(ascii: separator), file: file)
        var rows: [SheetRow] = []
        var (number, room) = (0, Self.cellLimit)
        while let row = try scanner.scanRow(bytes.span) {
            number += 1
            let cells = row.cells.enumerated().compactMap { column, cell in
                Self.cell(scanner.storage.text(cell), row: number, column: column + 1)
            }
            room -= row.cells.count
            guard room >= 0 else { throw Refusal(Self.tooLarge(file)) }
            if !cells.isEmpty { rows.append(SheetRow(number: number, cells: cells)) }
        }
        if let stray = scanner.findings.first { throw Refusal(stray) }
        page = SheetPage(name: nil, rows: rows)
    }

    private static func cell(_ text: String, row: Int, column: Int) -> SheetCell? {
        guard !text.isEmpty, let address = CellAddress(row: row, column: column) else { return nil }
        return SheetCell(address: address, content: .text(text))
    }

    private static func tooLarge(_ file: String) -> Finding {
        Finding(
            .error, code: "paste.large",
            message: Bilingual("粘贴的内容超过 20 万个单元格。", "More than 200,000 cells were pasted."),
            remedy: Bilingual("请只复制需要报送的区域，或上传文件。", "Copy only what is reported, or send the file."),
            at: Place(file: file))
    }
}
