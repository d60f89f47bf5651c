public import Planning

/// One sheet of a workbook as it was read, or a table that was pasted.
public struct SheetPage: Hashable, Sendable {
    /// Its name; nil for a table that was pasted.
    public let name: String?
    /// Whether the sheet is hidden.
    public let isHidden: Bool
    /// The rows that hold something or are hidden, from top to bottom.
    public let rows: [SheetRow]
    /// The merged cells.
    public let merged: [CellBlock]
    /// The columns that are hidden, from 1.
    public let hiddenColumns: Set<Int>

    /// A sheet of rows.
    public init(
        name: String?, isHidden: Bool = false, rows: [SheetRow], merged: [CellBlock] = [],
        hiddenColumns: Set<Int> = []
    ) {
        self.name = name
        self.isHidden = isHidden
        self.rows = rows
        self.merged = merged
        self.hiddenColumns = hiddenColumns
    }

    /// The row of a number; nil where nothing stands.
    public func row(_ number: Int) -> SheetRow? {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low].number == number ? rows[low] : nil
    }

    /// The cell of an address; nil where nothing stands.
    public func cell(_ address: CellAddress) -> SheetCell? { row(address.row)?.cell(address.column) }

    /// A place in it, for findings.
    public func place(in file: String, _ address: CellAddress) -> Place {
        Place(file: file, sheet: name, line: address.row, column: address.columnLetters)
    }
}
