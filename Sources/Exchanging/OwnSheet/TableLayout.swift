import Planning

/// Where the header of a table stands and what its columns are.
struct TableLayout {
    let headerRows: [Int]
    let dataRows: [Int]
    let titles: [SheetCell]
    let columns: [TableColumn]

    private static let searched = 60

    /// Finds the header; nil for a sheet without one.
    init?(_ grid: TableGrid, _ words: HeaderWords) {
        let sought = grid.rows.prefix(Self.searched).enumerated().map { (index: $0.offset, row: $0.element) }
        let lines = sought.map { Line(grid, $0.row, words) }
        guard
            let start = lines.firstIndex(where: { $0.known >= 2 && $0.figures == 0 })
                ?? lines.firstIndex(where: { $0.known >= 1 && $0.figures == 0 && $0.texts >= 1 && !$0.isTitle })
        else { return nil }
        var end = start + 1
        while end < lines.count, lines[end].continues(lines[start], grid, words) { end += 1 }
        let headerRows = Array(grid.rows[start..<end])
        self.headerRows = headerRows
        dataRows = Array(grid.rows[end...])
        titles = grid.rows[..<start].flatMap { row in
            (1...max(1, grid.width)).compactMap { grid.own(row, $0) }
        }
        let reading = ColumnReading(grid: grid, words: words, headerRows: headerRows, dataRows: dataRows)
        columns = (1...max(1, grid.width)).map { reading.column($0) }
    }

    /// What can be said of one row when a header is looked for.
    private struct Line {
        let row: Int
        var known = 0
        var figures = 0
        var texts = 0
        var isTitle = false
        var stubColumns: [Int] = []

        init(_ grid: TableGrid, _ row: Int, _ words: HeaderWords) {
            self.row = row
            var anchors: Set<CellAddress> = []
            for column in 1...max(1, grid.width) {
                guard let cell = grid.cell(row, column) else {
                    if anchors.isEmpty { stubColumns.append(column) }
                    continue
                }
                guard anchors.insert(cell.address).inserted else { continue }
                count(cell, column, words)
            }
            isTitle = anchors.count == 1
        }

        private mutating func count(_ cell: SheetCell, _ column: Int, _ words: HeaderWords) {
            let parts = words.parts(cell)
            if parts.isKnown {
                known += 1
                if let role = parts.role, role != .ignored { stubColumns.append(column) }
            } else if words.isDoubtfulMonth(cell) {
                texts += 1
            } else if case .text(let text) = cell.content, !Self.isFigure(text) {
                texts += 1
            } else {
                figures += 1
            }
            if parts.isKnown { texts += 1 }
        }

        private static func isFigure(_ text: String) -> Bool {
            if case .success = TypedFigure.read(trimmed(text)) { true } else { false }
        }

        /// Whether the row belongs to a header that starts above: it says more of the columns, and names no row.
        func continues(_ first: Line, _ grid: TableGrid, _ words: HeaderWords) -> Bool {
            guard figures == 0, known >= 1, !stubColumns.contains(where: { grid.own(row, $0) != nil }) else {
                return false
            }
            let named = first.stubColumns.isEmpty ? [1] : first.stubColumns
            return named.allSatisfy { grid.own(row, $0) == nil }
        }
    }
}
