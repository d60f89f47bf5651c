/// A place in a file, counted from 1 as editors do.
public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The file as the user named it.
    public let file: String
    /// The line; nil when the whole file is meant.
    public let line: Int?
    /// The column's name or number.
    public let column: String?

    /// A place in a file.
    public init(file: String, line: Int? = nil, column: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file:line:column`.
    public var description: String {
        [file, line.map(String.init), column].compactMap(\.self).joined(separator: ":")
    }
}
