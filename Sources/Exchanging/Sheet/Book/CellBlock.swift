/// A rectangle of cells, such as `A1:C2`.
public struct CellBlock: Hashable, Sendable {
    /// The cell at its upper left.
    public let first: CellAddress
    /// The cell at its lower right.
    public let last: CellAddress

    /// A rectangle by its corners; nil when they are the wrong way round.
    public init?(_ first: CellAddress, _ last: CellAddress) {
        guard first.row <= last.row, first.column <= last.column else { return nil }
        (self.first, self.last) = (first, last)
    }

    /// Reads `A1:C2`, or `A1` alone; nil for anything else.
    public init?(_ text: String) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false).map { CellAddress(String($0)) }
        guard corners.count <= 2, let first = corners.first ?? nil, let last = corners.last ?? nil else { return nil }
        self.init(first, last)
    }

    /// Whether a cell lies in it.
    public func contains(_ address: CellAddress) -> Bool {
        (first.row...last.row).contains(address.row) && (first.column...last.column).contains(address.column)
    }

    /// How many cells it has.
    var count: Int { (last.row - first.row + 1) * (last.column - first.column + 1) }

    /// The part of it up to a row and a column; nil where there is none.
    func clipped(toRow row: Int, column: Int) -> CellBlock? {
        CellAddress(row: min(last.row, row), column: min(last.column, column)).flatMap { CellBlock(first, $0) }
    }
}
