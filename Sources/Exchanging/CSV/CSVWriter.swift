import Planning

/// Rows of cells as CSV (RFC 4180): CRLF line ends, quotes only where needed.
///
/// A spreadsheet would run a text that starts with `=`, `+`, `-`, `@`, a tab or a carriage return as a formula, so such
/// a text gets a leading `'`; figures such as `-6.3` stay as they are.
public struct CSVWriter: Sendable {
    /// The rows written so far, as UTF-8.
    public private(set) var bytes: [UInt8]

    /// An empty table, optionally with the mark by which Excel recognises UTF-8.
    public init(isMarked: Bool = false) {
        bytes = isMarked ? [0xEF, 0xBB, 0xBF] : []
    }

    /// A whole sheet, marked for Excel.
    public init(_ sheet: Sheet) {
        self.init(isMarked: true)
        append(sheet.columns.map { .text($0) })
        for row in sheet.rows { append(row) }
    }

    /// Adds one row.
    public mutating func append(_ row: [CSVCell]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(cell)
        }
        bytes.append(contentsOf: "\r\n".utf8)
    }

    private mutating func write(_ cell: CSVCell) {
        switch cell {
        case .figure(let figure): bytes.append(contentsOf: figure.description.utf8)
        case .number(let number): bytes.append(contentsOf: (number.isFinite ? number.description : "").utf8)
        case .text(let text): write(Self.isFormula(text.utf8.first) ? "'" + text : text)
        }
    }

    private mutating func write(_ text: String) {
        guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    static func isFormula(_ byte: UInt8?) -> Bool { byte.map { "=+-@\t\r".utf8.contains($0) } ?? false }
}
