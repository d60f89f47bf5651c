import Planning

/// A workbook (.xlsx) as it was read: its sheets with the values that the cells show.
///
/// Formulas are not computed; what Excel or WPS stored as their result is read. Anything that is not a plain workbook is
/// refused with what to do about it, and nothing in a file makes reading slow, large or reach outside of the file.
public struct SheetBook: Hashable, Sendable {
    /// The file as the user named it.
    public let file: String
    /// The sheets in their order, hidden ones too.
    public let pages: [SheetPage]
    /// The keywords of the document, which carry the key of a form.
    public let keywords: String

    /// A workbook of sheets that are known already.
    public init(file: String, pages: [SheetPage], keywords: String = "") {
        (self.file, self.pages, self.keywords) = (file, pages, keywords)
    }

    /// Reads the bytes of a file.
    public init(_ bytes: [UInt8], named file: String) throws(Refusal) {
        do throws(SheetFault) {
            if let fault = FileKind(bytes).fault { throw SheetFault(fault) }
            let reader = try BookReader(bytes)
            self.file = file
            pages = try reader.readPages()
            keywords = try reader.readKeywords()
        } catch {
            throw Refusal(error.finding(in: file))
        }
    }
}
