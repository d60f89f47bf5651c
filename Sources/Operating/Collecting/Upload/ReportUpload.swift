public import Exchanging
public import Planning

/// A file that was uploaded for a report, read and compared with what stands there; nothing is kept yet.
public struct ReportUpload: Sendable {
    /// A figure or reason that the file would change.
    public struct Change: Hashable, Sendable {
        /// The line.
        public let cell: Cell
        /// The text before.
        public let before: String
        /// The text of the file.
        public let after: String
        /// Whether it is the reason that changes, not the figure.
        public let isReason: Bool
    }

    /// The name of the file.
    public let file: String
    /// Whether it is the form that was downloaded here; else it is a sheet of the office's own.
    public let isForm: Bool
    /// What it changes, in the order of the form.
    public let changes: [Change]
    /// Everything to fill in, with the changes.
    public let entries: [ReportEntry]
    /// Everything that is wrong with it or must be known, with its place.
    public let findings: [Finding]
    /// The sheet itself, for a copy with the faults marked in it.
    let page: SheetPage?

    /// Whether nothing stands against taking its changes over.
    public var isAcceptable: Bool { !findings.contains { $0.severity == .error } }

    /// The file again as a workbook, with every fault marked in its cell; nil for a file that could not be read at all.
    public func marked() throws(WorkbookError) -> [UInt8]? {
        guard let page else { return nil }
        return try MarkedWorkbook(page, findings: findings).bytes()
    }
}
