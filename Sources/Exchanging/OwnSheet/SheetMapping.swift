/// What the headers of an office's own sheet mean, kept so that the next month's sheet is read without asking.
public struct SheetMapping: Hashable, Sendable {
    /// The meanings by header, as the sheet writes it but for spaces and widths.
    public let meanings: [String: SheetMeaning]

    /// Meanings by header; spaces, line breaks and full-width forms make no difference.
    public init(_ meanings: [String: SheetMeaning] = [:]) {
        self.meanings = Dictionary(meanings.map { (Self.key($0.key), $0.value) }) { first, _ in first }
    }

    /// What a header means; nil for one that nobody has settled.
    public subscript(header: String) -> SheetMeaning? { meanings[Self.key(header)] }

    /// Headers that look the same are the same.
    static func key(_ header: String) -> String {
        let narrowed = header.unicodeScalars.map(FigureReading.narrow).filter { !$0.properties.isWhitespace }
        return String(String.UnicodeScalarView(narrowed))
    }
}
