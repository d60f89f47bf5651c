public import Planning

/// A sheet that an office keeps for itself, read into figures: any table with a header.
///
/// Towns may be rows and statistics columns, or statistics rows and periods columns; titles, merged headers, units,
/// totals and notes are understood. Nothing is guessed: what is not certain is a finding with its cell.
public struct OwnSheet: Hashable, Sendable {
    /// The sheet as it stands in the file.
    public let page: SheetPage
    /// The file as the user named it.
    public let file: String
    /// The figures, in the order of the sheet.
    public let values: [OwnSheetValue]
    /// The cells that say that there is no figure; missing is not zero.
    public let missing: [Cell]
    /// The headers of the table.
    public let headers: [OwnSheetHeader]
    /// Everything that is wrong or must be known, in the order of the sheet.
    public let findings: [Finding]

    /// Whether nothing stands against taking in its figures.
    public var isAcceptable: Bool { !values.isEmpty && !findings.contains { $0.severity == .error } }

    /// Reads one sheet, or a table that was pasted.
    public init(_ page: SheetPage, named file: String, settings: OwnSheetSettings) {
        var reader = OwnSheetReader(page, file, settings)
        reader.read()
        self.page = page
        self.file = file
        values = reader.values
        missing = reader.missing
        headers = reader.headers
        findings = reader.findings.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
    }

    /// Reads the sheet of a workbook that has the most figures, and says so when others have figures too.
    ///
    /// Hidden sheets are not read.
    public init(_ book: SheetBook, settings: OwnSheetSettings) {
        let sheets = book.pages.filter { !$0.isHidden && !$0.rows.isEmpty }.map { page in
            OwnSheet(page, named: book.file, settings: settings)
        }
        let empty = SheetPage(name: book.pages.first?.name, rows: [])
        let most = sheets.max { $0.values.count < $1.values.count }
        let others = sheets.filter { $0.page.name != most?.page.name && !$0.values.isEmpty }
        self.init(
            most ?? OwnSheet(empty, named: book.file, settings: settings),
            adding: others.map { .unreadSheet($0.page.name ?? "", file: book.file) })
    }

    private init(_ other: OwnSheet, adding findings: [Finding]) {
        (page, file, values, missing) = (other.page, other.file, other.values, other.missing)
        headers = other.headers
        self.findings = findings + other.findings
    }
}
