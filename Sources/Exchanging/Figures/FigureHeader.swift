public import Planning

/// Where each column stands in a file of figures, and what holds for all of its rows.
public struct FigureHeader: Sendable {
    /// Columns that are missing, named twice or not part of the format.
    public let findings: [Finding]
    /// Whether every column that must be there is there once.
    public let isComplete: Bool
    /// Behind which byte of the file the rows start.
    public let length: Int

    let file: String
    let separator: UInt8
    /// The headers as the file has them.
    let names: [String]
    /// What each column of the file says; nil for one that is not read.
    let columns: [FigureColumn?]
    let mapping: FigureMapping?
    private let positions: [Int?]

    /// Reads the header of a file in UTF-8 from its first bytes, which hold all of it.
    public init(
        startOf bytes: Span<UInt8>, named file: String, mapping: FigureMapping? = nil
    ) throws(Refusal) {
        let isMarked = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        let text = bytes.extracting((isMarked ? 3 : 0)...)
        var scanner = CSVScanner(text, file: file)
        try self.init(&scanner, text, named: file, mapping: mapping, start: isMarked ? 3 : 0)
    }

    /// Reads the first row that is not blank.
    init(
        _ scanner: inout CSVScanner, _ bytes: Span<UInt8>, named file: String, mapping: FigureMapping?,
        start: Int = 0
    ) throws(Refusal) {
        var header: CSVTable.Row?
        while let row = try scanner.scanRow(bytes) {
            if !scanner.storage.isBlank(row.cells) {
                header = row
                break
            }
        }
        self.file = file
        self.mapping = mapping
        separator = scanner.separator
        length = start + scanner.position
        let names = header.map { row in row.cells.map { scanner.storage.text($0) } } ?? []
        self.names = names
        let columns = names.map { name in mapping.map { $0.column(of: name) } ?? FigureColumn(header: name) }
        self.columns = columns
        positions = FigureColumn.allCases.map { columns.firstIndex(of: $0) }
        let check = HeaderCheck(file: file, line: header?.line, names: names, columns: columns, mapping: mapping)
        findings = check.findings
        isComplete = check.isComplete
    }

    func position(of column: FigureColumn) -> Int? { positions[column.rawValue] }

    /// The name of a column as the file has it.
    func name(of column: FigureColumn) -> String? { position(of: column).map { trimmed(names[$0]) } }
}
