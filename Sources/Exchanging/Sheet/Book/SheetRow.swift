/// A row of a sheet that holds something or is hidden.
public struct SheetRow: Hashable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// Whether it is hidden or filtered out.
    public let isHidden: Bool
    /// The cells that hold something, from left to right.
    public let cells: [SheetCell]

    /// A row of cells.
    public init(number: Int, isHidden: Bool = false, cells: [SheetCell]) {
        self.number = number
        self.isHidden = isHidden
        self.cells = cells
    }

    /// The cell of a column, from 1; nil where there is nothing.
    public func cell(_ column: Int) -> SheetCell? {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].address.column < column { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].address.column == column ? cells[low] : nil
    }

    /// Whether nothing can be seen in it.
    public var isBlank: Bool { cells.allSatisfy(\.isBlank) }
}
