/// A row of cells with quotes resolved.
struct CarefulRow {
    let row: CSVTable.Row
    let storage: CSVStorage
    private let header: FigureHeader

    init(_ row: CSVTable.Row, _ storage: CSVStorage, _ header: FigureHeader) {
        self.row = row
        self.storage = storage
        self.header = header
    }

    var isBlank: Bool { storage.isBlank(row.cells) }

    var isText: Bool { !storage.text.contains(0) && String(validating: storage.text, as: UTF8.self) != nil }

    /// The bytes of a cell; empty where the file has no such column.
    subscript(column: FigureColumn) -> ArraySlice<UInt8> {
        header.position(of: column).map { storage.bytes(row.cells.lowerBound + $0) } ?? []
    }
}
