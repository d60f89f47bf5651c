/// Why the scanner stops.
enum XMLFault: Error, Hashable {
    /// It is not UTF-8.
    case notUTF8
    /// A document type, by which files are read and memory is filled.
    case documentType
    /// A tag longer than any that a workbook has.
    case longTag
    /// Elements within elements, deeper than in any workbook.
    case tooDeep
    /// A text longer than a cell can hold.
    case longText
    /// A reference to something else than the five characters or a code point.
    case unknownEntity(String)
    /// Tags that do not pair, or a tag, comment or text that does not end.
    case malformed
}
