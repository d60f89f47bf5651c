/// The address of a cell, such as `B7`; rows and columns are counted from 1.
public struct CellAddress: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The last row that a sheet has.
    public static let lastRow = 1_048_576
    /// The last column that a sheet has, `XFD`.
    public static let lastColumn = 16_384

    /// The row, from 1.
    public let row: Int
    /// The column, from 1.
    public let column: Int

    /// The address of a row and a column; nil outside of a sheet.
    public init?(row: Int, column: Int) {
        guard (1...Self.lastRow).contains(row), (1...Self.lastColumn).contains(column) else { return nil }
        (self.row, self.column) = (row, column)
    }

    /// Reads `B7` or `$B$7`; nil for anything else.
    public init?(_ text: String) {
        var (row, column, letters, digits) = (0, 0, 0, 0)
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && letters < 3:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
                letters += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0 && digits < 7:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
            default: return nil
            }
        }
        self.init(row: row, column: column)
    }

    /// The letters of the column, such as `AB`.
    public var columnLetters: String { Self.letters(of: column) }

    /// The address as a spreadsheet shows it.
    public var description: String { columnLetters + String(row) }

    /// The letters of a column, from 1.
    public static func letters(of column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// Orders by rows, then by columns.
    public static func < (left: Self, right: Self) -> Bool { (left.row, left.column) < (right.row, right.column) }
}
