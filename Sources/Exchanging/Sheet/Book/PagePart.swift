import Planning

/// One sheet, event by event.
struct PagePart {
    /// How many more cells the workbook may have.
    private(set) var room: Int

    private let strings: [String]
    private let styles: [NumberFormat]
    private let is1904: Bool
    private var rows: [SheetRow] = []
    private var merged: [CellBlock] = []
    private var hiddenColumns: Set<Int> = []
    private var row: OpenRow?
    private var cell: OpenCell?
    private var isInData = false
    private static let mergeLimit = 100_000

    private struct OpenRow {
        let number: Int
        let isHidden: Bool
        var cells: [SheetCell] = []
    }

    init(strings: [String], styles: [NumberFormat], is1904: Bool, room: Int) {
        self.strings = strings
        self.styles = styles
        self.is1904 = is1904
        self.room = room
    }

    func page(named name: String, isHidden: Bool) -> SheetPage {
        SheetPage(name: name, isHidden: isHidden, rows: rows, merged: merged, hiddenColumns: hiddenColumns)
    }

    mutating func take(_ event: XMLEvent) throws(SheetFault) {
        switch event {
        case .start(let element): try start(element)
        case .end(let name): try end(name)
        case .text: cell?.take(event)
        }
    }

    private mutating func start(_ element: XMLElement) throws(SheetFault) {
        if cell != nil {
            cell?.take(.start(element))
        } else if isInData {
            if element.name == "row" { row = try openRow(element) }
            if element.name == "c", row != nil { cell = try openCell(element) }
        } else {
            try startOutside(element)
        }
    }

    private mutating func startOutside(_ element: XMLElement) throws(SheetFault) {
        switch element.name {
        case "sheetData": isInData = true
        case "col" where element.isSet("hidden"):
            guard let first = element["min"].flatMap({ Int($0) }), let last = element["max"].flatMap({ Int($0) }) else {
                return
            }
            guard first > lastHidden, first <= last, last <= CellAddress.lastColumn else { return }
            hiddenColumns.formUnion(first...last)
            lastHidden = last
        case "mergeCell":
            guard let block = element["ref"].flatMap({ CellBlock($0) }) else { return }
            guard merged.count < Self.mergeLimit else { throw SheetFault(.tooManyCells) }
            merged.append(block)
        default: break
        }
    }

    private mutating func end(_ name: String) throws(SheetFault) {
        switch name {
        case "c":
            if let cell, let read = try cell.read(strings, is1904: is1904) { row?.cells.append(read) }
            cell = nil
        case "row" where cell == nil:
            if let row, row.isHidden || !row.cells.isEmpty {
                rows.append(SheetRow(number: row.number, isHidden: row.isHidden, cells: row.cells))
            }
            if let number = row?.number { lastRow = number }
            row = nil
        case "sheetData": isInData = false
        default: cell?.take(.end(name))
        }
    }

    private var lastHidden = 0
    private var lastRow = 0
    private var lastColumn = 0

    private mutating func openRow(_ element: XMLElement) throws(SheetFault) -> OpenRow {
        let number = element["r"].map { Int($0) } ?? lastRow + 1
        guard let number, number > lastRow, number <= CellAddress.lastRow else {
            throw SheetFault(.badReference(element["r"] ?? ""))
        }
        lastColumn = 0
        return OpenRow(number: number, isHidden: element.isSet("hidden"))
    }

    private mutating func openCell(_ element: XMLElement) throws(SheetFault) -> OpenCell {
        let number = row?.number ?? 0
        let address = element["r"].map { CellAddress($0) } ?? CellAddress(row: number, column: lastColumn + 1)
        guard let address, address.row == number, address.column > lastColumn else {
            throw SheetFault(.badReference(element["r"] ?? ""))
        }
        room -= 1
        guard room >= 0 else { throw SheetFault(.tooManyCells) }
        lastColumn = address.column
        let style = element["s"].flatMap { Int($0) } ?? 0
        let format = styles.indices.contains(style) ? styles[style] : .general
        return OpenCell(address: address, type: element["t"] ?? "n", format: format)
    }
}
