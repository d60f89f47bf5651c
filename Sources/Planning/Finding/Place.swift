/// A place in a file, counted from 1 as editors do.
public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The file as the user named it.
    public let file: String
    /// The sheet of a workbook; nil in a file that has none.
    public let sheet: String?
    /// The line, or the row of a sheet; nil when the whole file is meant.
    public let line: Int?
    /// The column's name or number; in a sheet its letters.
    public let column: String?

    /// A place in a file.
    public init(file: String, sheet: String? = nil, line: Int? = nil, column: String? = nil) {
        self.file = file
        self.sheet = sheet
        self.line = line
        self.column = column
    }

    /// `file:line:column`, and in a workbook `file:sheet!B7`.
    public var description: String {
        guard let sheet else { return [file, line.map(String.init), column].compactMap(\.self).joined(separator: ":") }
        let address = (column ?? "") + (line.map(String.init) ?? "")
        return "\(file):\(sheet)" + (address.isEmpty ? "" : "!\(address)")
    }
}
