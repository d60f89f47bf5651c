import Planning

/// Understands the columns of a table by their headers, and where these say nothing by what stands below.
struct ColumnReading {
    let grid: TableGrid
    let words: HeaderWords
    let headerRows: [Int]
    let dataRows: [Int]

    private static let sampled = 200

    func column(_ column: Int) -> TableColumn {
        let cells = levels(column)
        let text = cells.map { SheetMapping.key($0.text) }.joined()
        return TableColumn(column: column, text: text, kind: kind(column, cells, text))
    }

    /// The header's cells over a column, each once.
    private func levels(_ column: Int) -> [SheetCell] {
        headerRows.reduce(into: []) { levels, row in
            if let cell = grid.cell(row, column), levels.last?.address != cell.address { levels.append(cell) }
        }
    }

    private func kind(_ column: Int, _ cells: [SheetCell], _ text: String) -> TableColumn.Kind {
        guard !cells.isEmpty else { return unnamed(column) }
        guard let parts = parts(cells, text) else { return unnamed(column) }
        switch parts.role {
        case .ignored: return .ignored
        case .unitsOrAreas: return .stub(holdsUnits(column) ? .units : .areas)
        case let role?: return .stub(role)
        case nil: return .data(parts)
        }
    }

    /// What all levels say together; nil when one of them is not understood.
    private func parts(_ cells: [SheetCell], _ text: String) -> HeaderParts? {
        let whole = cells.count == 1 ? words.parts(cells[0]) : words.parts(text)
        if whole.hasCoordinate || whole.role == .ignored { return withGrowth(whole) }
        var joined = HeaderParts()
        for cell in cells {
            let parts = words.parts(cell)
            guard parts.isKnown else { return nil }
            joined.statistic = parts.statistic ?? joined.statistic
            joined.area = parts.area ?? joined.area
            joined.period = parts.period ?? joined.period
            joined.unit = parts.unit ?? joined.unit
            joined.role = parts.role ?? joined.role
            joined.isGrowth = parts.isGrowth || joined.isGrowth
        }
        return withGrowth(joined)
    }

    /// The published growth in place of its statistic; nil where there is none, or more than one.
    private func withGrowth(_ parts: HeaderParts) -> HeaderParts? {
        guard parts.isGrowth, let level = parts.statistic else { return parts }
        let growths = words.catalogue.publishedGrowths(of: level)
        guard growths.count == 1 else { return nil }
        var parts = parts
        (parts.statistic, parts.isGrowth) = (growths[0], false)
        return parts
    }

    /// A column that its header does not explain.
    private func unnamed(_ column: Int) -> TableColumn.Kind {
        let cells = dataRows.prefix(Self.sampled).compactMap { grid.cell($0, column) }
        let named = cells.count { words.parts($0).hasCoordinate && !isNumber($0) }
        if named * 2 > cells.count, named > 0 { return .stub(nil) }
        return cells.contains(where: isNumber) ? .unknown : .ignored
    }

    private func holdsUnits(_ column: Int) -> Bool {
        let cells = dataRows.prefix(Self.sampled).compactMap { grid.cell($0, column) }
        return cells.count { words.isUnit(SheetMapping.key($0.text)) } * 2 > cells.count
    }

    private func isNumber(_ cell: SheetCell) -> Bool {
        switch cell.content {
        case .number, .percent, .scaled: true
        case .text(let text): if case .success(.figure) = TypedFigure.read(trimmed(text)) { true } else { false }
        default: false
        }
    }
}
