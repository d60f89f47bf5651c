public import Planning

/// A CSV file as rows of cells (RFC 4180), each row with the line it starts on.
///
/// The separator (`,`, `;` or tab) is found from the header; lines end in CRLF, LF or CR; blank rows are skipped.
/// Rows whose number of cells differs from the header's are not in ``rows`` but in ``findings``.
public struct CSVTable: Sendable {
    /// One row of the file.
    public struct Row: Sendable {
        /// The line it starts on, counted from 1.
        public let line: Int
        let cells: Range<Int>
    }

    /// The largest file that is read: 256 MiB.
    public static let fileLimit = 256 << 20
    /// The largest cell that is read: 64 KiB.
    public static let cellLimit = 64 << 10
    /// The largest number of columns that is read.
    public static let columnLimit = 1_000

    /// The file as the user named it.
    public let file: String
    /// The byte between two cells.
    public let separator: UInt8
    /// The cells of the first row that is not blank; empty for an empty file.
    public let header: [String]
    /// The line of the header; nil for an empty file.
    public let headerLine: Int?
    /// The rows below the header.
    public let rows: [Row]
    /// Rows that do not fit the header, and cells with stray quotes.
    public let findings: [Finding]
    private let storage: CSVStorage

    /// Splits valid UTF-8 into cells; refuses a file that breaks a limit or leaves a quote open.
    public init(_ bytes: [UInt8], named file: String) throws(Refusal) {
        var scanner = CSVScanner(bytes.span, file: file)
        try scanner.checkSize(of: bytes.span)
        var scanned: [Row] = []
        while let row = try scanner.scanRow(bytes.span) { scanned.append(row) }
        let storage = scanner.storage
        let first = scanned.firstIndex { !storage.isBlank($0.cells) }
        let header = first.map { scanned[$0] }
        let names = header.map { row in row.cells.map { storage.text($0) } } ?? []
        let below = first.map { scanned[($0 + 1)...] } ?? []
        let fitted = CSVFit(columns: names.count, file: file).fit(below, of: storage)
        self.file = file
        self.separator = scanner.separator
        self.header = names
        self.headerLine = header?.line
        self.rows = fitted.rows
        self.findings = scanner.findings + fitted.findings
        self.storage = storage
    }

    /// The bytes of one cell; empty where the row has no such column.
    public func bytes(_ row: Row, _ column: Int) -> ArraySlice<UInt8> {
        let cell = row.cells.lowerBound + column
        return row.cells.contains(cell) ? storage.bytes(cell) : []
    }

    /// The text of one cell; empty where the row has no such column.
    public func text(_ row: Row, _ column: Int) -> String {
        String(decoding: bytes(row, column), as: UTF8.self)
    }
}
