import Planning

/// A sheet as a grid in which every merged cell says what its block says.
struct TableGrid {
    let page: SheetPage
    /// The rows in which something can be seen, from top to bottom.
    let rows: [Int]
    /// The last column in which something stands.
    let width: Int
    private let anchors: [CellAddress: CellAddress]

    /// No table that an office fills in is wider.
    static let widest = 1_000

    init(_ page: SheetPage) {
        self.page = page
        rows = page.rows.filter { !$0.isHidden && !$0.isBlank }.map(\.number)
        let used = page.rows.lazy.compactMap { row in row.cells.last { !$0.isBlank }?.address.column }.max() ?? 0
        width = min(used, Self.widest)
        anchors = Self.anchors(of: page.merged, rows: rows.last ?? 0, width: width)
    }

    /// The cell that stands at an address or spans it.
    func cell(_ row: Int, _ column: Int) -> SheetCell? {
        guard let address = CellAddress(row: row, column: column) else { return nil }
        let cell = page.cell(anchors[address] ?? address)
        return cell?.isBlank == false ? cell : nil
    }

    /// The cell that stands at an address itself.
    func own(_ row: Int, _ column: Int) -> SheetCell? {
        let cell = cell(row, column)
        return cell?.address.row == row && cell?.address.column == column ? cell : nil
    }

    /// Blocks beyond the table, and more of them than a table has, are left alone.
    private static func anchors(of blocks: [CellBlock], rows: Int, width: Int) -> [CellAddress: CellAddress] {
        var anchors: [CellAddress: CellAddress] = [:]
        var room = spanned
        for block in blocks {
            guard let clipped = block.clipped(toRow: rows, column: width), clipped.count <= room else { continue }
            room -= clipped.count
            for row in clipped.first.row...clipped.last.row {
                for column in clipped.first.column...clipped.last.column {
                    if let address = CellAddress(row: row, column: column) { anchors[address] = block.first }
                }
            }
        }
        return anchors
    }

    /// How many merged cells are resolved.
    private static let spanned = 500_000
}
