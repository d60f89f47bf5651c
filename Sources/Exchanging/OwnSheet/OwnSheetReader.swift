import Planning

/// Reads a table row by row: where a cell belongs is what its column, its row, the title and the settings say together.
struct OwnSheetReader {
    let page: SheetPage
    let file: String
    let settings: OwnSheetSettings
    private let grid: TableGrid
    private(set) var words: HeaderWords
    private(set) var title = TableTitle()
    private(set) var values: [OwnSheetValue] = []
    private(set) var missing: [Cell] = []
    private(set) var headers: [OwnSheetHeader] = []
    var findings: [Finding] = []
    private var columns: [TableColumn] = []
    private var firsts: [Cell: CellAddress] = [:]
    private var told: Set<String> = []
    private var sums: [Int: ColumnSum] = [:]

    init(_ page: SheetPage, _ file: String, _ settings: OwnSheetSettings) {
        (self.page, self.file, self.settings) = (page, file, settings)
        grid = TableGrid(page)
        words = HeaderWords(settings.catalogue, settings.mapping, year: settings.period?.year)
    }

    mutating func read() {
        guard grid.rows.count * grid.width <= Self.cellLimit else { return findings.append(tooLarge) }
        noteHidden()
        guard let first = TableLayout(grid, words) else { return findings.append(noHeader) }
        title = TableTitle(first.titles, sheet: page.name, year: settings.period?.year)
        words.year = title.period?.year ?? settings.period?.year
        guard let layout = TableLayout(grid, words) else { return findings.append(noHeader) }
        columns = layout.columns
        noteTitle()
        noteColumns(layout)
        for row in layout.dataRows where findings.count < Self.findingLimit { read(row: row) }
        if findings.count >= Self.findingLimit { findings.append(tooManyFindings) }
    }

    /// More findings than these say nothing new.
    static let findingLimit = 1_000
    /// No table that an office keeps has more cells, empty ones included.
    static let cellLimit = 2_000_000

    private mutating func read(row: Int) {
        let labels = labels(row)
        if labels.isIgnored { return }
        let cells = columns.compactMap { column -> (HeaderParts, SheetCell)? in
            guard case .data(let parts) = column.kind, let cell = grid.own(row, column.column) else { return nil }
            return (parts, cell)
        }
        guard !cells.isEmpty else { return }
        if labels.isTotal { return check(cells, labels) }
        if let unknown = labels.unknown {
            if cells.contains(where: { Self.isFigure($0.1) }) {
                findings.append(unknownLabel(unknown, expected: labels.expected))
            }
            return
        }
        for (parts, cell) in cells { read(cell, parts, labels) }
    }

    private mutating func read(_ cell: SheetCell, _ column: HeaderParts, _ labels: RowLabels) {
        let place = page.place(in: file, cell.address)
        if let finding = Finding.unreadable(cell, at: place) {
            sums[cell.address.column, default: ColumnSum()].isBroken = true
            return findings.append(finding)
        }
        switch TypedFigure.read(cell) {
        case .failure(let fault): note(fault, cell)
        case .success(.missing):
            sums[cell.address.column, default: ColumnSum()].isBroken = true
            if let series = coordinates(of: cell, column, labels, isAsked: false) { missing.append(series) }
        case .success(.figure(let figure, let unit)):
            guard let series = coordinates(of: cell, column, labels, isAsked: true) else { return }
            take(figure, TypedUnit(cell: unit, row: labels.parts.unit, column: column.unit), cell, series)
        }
    }

    /// Converts a figure into the unit of its statistic and keeps it.
    private mutating func take(_ figure: Figure, _ typed: TypedUnit, _ cell: SheetCell, _ series: Cell) {
        guard let statistic = settings.catalogue.statistic(series.statistic) else { return }
        let asked = UnitScale(statistic.unit.symbol)
        let stated = typed.stated ?? title.unit(for: asked)
        if stated == nil { noteNoUnit(statistic, cell) }
        let unit = stated ?? statistic.unit.symbol
        guard let converted = UnitScale(unit).convert(figure, to: asked) else {
            return note(.unfit(figure, unit, statistic), cell)
        }
        if let first = firsts[series] { return note(.repeatedCell(series, first, settings.catalogue), cell) }
        firsts[series] = cell.address
        let place = page.place(in: file, cell.address)
        values.append(
            OwnSheetValue(
                cell: series, figure: converted, text: trimmed(cell.text), unit: Unit(unit), address: cell.address,
                place: place))
        sums[cell.address.column, default: ColumnSum()].add(figure, unit: unit, series)
    }

    /// Holds a total against the figures above it.
    private mutating func check(_ cells: [(HeaderParts, SheetCell)], _ labels: RowLabels) {
        for (_, cell) in cells {
            guard case .success(.figure(let total, _)) = TypedFigure.read(cell) else { continue }
            guard let sum = sums[cell.address.column], sum.isAdditive(in: settings.catalogue) else { continue }
            if !sum.fits(total, isPartial: labels.isSubtotal) {
                findings.append(totalDiffers(total, sum.total(isPartial: labels.isSubtotal), cell))
            }
        }
        if labels.isSubtotal { for column in sums.keys { sums[column]?.startPart() } }
    }

    private mutating func note(_ fault: CellFault, _ cell: SheetCell) {
        sums[cell.address.column, default: ColumnSum()].isBroken = true
        findings.append(
            Finding(
                .error, code: fault.code, message: fault.message, remedy: fault.remedy,
                at: page.place(in: file, cell.address)))
    }

    /// Tells something once for the whole sheet or column.
    mutating func noteOnce(_ key: String, _ finding: Finding) {
        if told.insert(key).inserted { findings.append(finding) }
    }

    private static func isFigure(_ cell: SheetCell) -> Bool {
        if case .success(.figure) = TypedFigure.read(cell) { true } else { false }
    }
}

extension OwnSheetReader {
    /// What the cells say that name a row.
    private func labels(_ row: Int) -> RowLabels {
        var labels = RowLabels()
        for column in columns {
            guard let cell = grid.cell(row, column.column) else { continue }
            switch column.kind {
            case .stub(let role): labels.take(cell, role, words)
            case .ignored: labels.takeNote(cell)
            case .data, .unknown: break
            }
        }
        return labels
    }

    /// Which figure a cell is; a finding says what it lacks when that is asked.
    private mutating func coordinates(
        of cell: SheetCell, _ column: HeaderParts, _ labels: RowLabels, isAsked: Bool
    ) -> Cell? {
        let row = labels.parts
        if let clash = clash(column, row) {
            if isAsked { findings.append(contradiction(clash, cell)) }
            return nil
        }
        let area = column.area ?? row.area ?? settings.area
        let stated = column.period ?? row.period
        guard let id = column.statistic ?? row.statistic, let statistic = settings.catalogue.statistic(id) else {
            if isAsked { noteOnce("statistic", lacking(.statistic, cell)) }
            return nil
        }
        guard let area else {
            if isAsked { noteOnce("area", lacking(.area, cell)) }
            return nil
        }
        guard let period = stated ?? (title.period ?? settings.period).map({ statistic.fitted($0) }) else {
            if isAsked { noteOnce("period", lacking(.period, cell)) }
            return nil
        }
        let traits = StatisticTraits(statistic, basis: 0, unit: 0)
        guard traits.refused.isDisjoint(with: PeriodTraits(period)) else {
            if isAsked { note(.misfit(period, statistic), cell) }
            return nil
        }
        return Cell(statistic: id, area: area, basis: statistic.basis, period: period)
    }

    private func clash(_ column: HeaderParts, _ row: HeaderParts) -> FigureColumn? {
        if let here = column.statistic, let there = row.statistic, here != there { return .statistic }
        if let here = column.area, let there = row.area, here != there { return .area }
        if let here = column.period, let there = row.period, here != there { return .period }
        return nil
    }
}

extension OwnSheetReader {
    private mutating func noteHidden() {
        for row in page.rows.lazy.filter({ $0.isHidden && !$0.isBlank }).prefix(Self.findingLimit) {
            findings.append(hiddenRow(row.number))
        }
        let hidden = page.hiddenColumns.filter { column in
            column <= grid.width && grid.rows.contains { grid.own($0, column) != nil }
        }
        if !hidden.isEmpty { findings.append(hiddenColumns(hidden.sorted())) }
    }

    private mutating func noteTitle() {
        guard let stated = title.period, let asked = settings.period, stated.lastDay != asked.lastDay else { return }
        findings.append(otherPeriod(stated, asked))
    }

    private mutating func noteColumns(_ layout: TableLayout) {
        for column in columns {
            guard !column.text.isEmpty || column.kind == .unknown else { continue }
            let header = OwnSheetHeader(column)
            headers.append(header)
            if !header.isUnderstood { findings.append(unknownHeader(column, row: layout.headerRows.last ?? 1)) }
        }
    }

    private mutating func noteNoUnit(_ statistic: Statistic, _ cell: SheetCell) {
        guard UnitScale(statistic.unit.symbol).base == "元" else { return }
        noteOnce("unit \(statistic.id)", noUnit(statistic, cell))
    }
}
