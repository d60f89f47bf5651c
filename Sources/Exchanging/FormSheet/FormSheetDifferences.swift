/// How a workbook that came back differs from the report as it stands.
public struct FormSheetDifferences: Hashable, Sendable {
    /// The cells to fill in that say something else, in the order of the file.
    public let changes: [FormSheetChange]
    /// The codes of rows that the form does not have.
    public let unknownRows: [String]
    /// The codes of rows that the workbook no longer has.
    public let missingRows: [String]
    /// The codes of rows in which something locked was altered, which is not taken over.
    public let alteredRows: [String]

    /// Differences of a workbook.
    public init(
        changes: [FormSheetChange] = [], unknownRows: [String] = [], missingRows: [String] = [],
        alteredRows: [String] = []
    ) {
        self.changes = changes
        self.unknownRows = unknownRows
        self.missingRows = missingRows
        self.alteredRows = alteredRows
    }

    /// Whether the workbook says what the report says already.
    public var isEmpty: Bool { changes.isEmpty && unknownRows.isEmpty && missingRows.isEmpty && alteredRows.isEmpty }
}
