/// A table to be written as CSV or as a sheet of a workbook.
public struct Sheet: Hashable, Sendable {
    /// The name of the sheet, at most 31 characters.
    public let name: String
    /// The heads, with units where a column has one.
    public let columns: [String]
    /// The rows; each has as many cells as there are heads.
    public let rows: [[CSVCell]]
    /// How many columns at the left name the row.
    public let headColumns: Int
    /// What the tab and the head of every printed page say before all else, such as 模拟数据; nil for nothing.
    public var mark: String?

    /// A table with its heads.
    public init(name: String, columns: [String], rows: [[CSVCell]], headColumns: Int = 0) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.headColumns = headColumns
    }
}
