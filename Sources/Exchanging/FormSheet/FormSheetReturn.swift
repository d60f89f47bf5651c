public import Planning

/// A form's workbook that came back: whose it is, what it changes, and what is wrong with it.
public struct FormSheetReturn: Hashable, Sendable {
    /// The key that it carries.
    public let key: FormKey
    /// How it differs from the report; nil when it belongs to another one.
    public let differences: FormSheetDifferences?
    /// Everything that is wrong, in the order of the file.
    public let findings: [Finding]

    /// Whether nothing stands against taking its changes over.
    public var isAcceptable: Bool { differences != nil && !findings.contains { $0.severity == .error } }

    /// Reads the bytes of a workbook and compares it with the report as it stands.
    ///
    /// Refused is a file that is no workbook, or carries no key. A workbook of an earlier revision is compared all the
    /// same, so that nothing in it is lost; it has an error that says so.
    public init(_ bytes: [UInt8], named file: String, against form: FormSheet) throws(Refusal) {
        try self.init(try SheetBook(bytes, named: file), against: form)
    }

    /// Compares a workbook that was read already.
    public init(_ book: SheetBook, against form: FormSheet) throws(Refusal) {
        key = try FormKey(in: book)
        let faults = FormKeyCheck(key: key, form: form, file: book.file).findings
        guard key.isSameReport(as: form.key) else {
            (differences, findings) = (nil, faults)
            return
        }
        var reading = try FormSheetReading(book, form)
        reading.read()
        differences = reading.differences
        findings = faults + reading.findings
    }
}
