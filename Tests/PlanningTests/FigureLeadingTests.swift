import Planning
import Testing

/// Figures read at a place in a longer text, against the reader of whole texts.
struct FigureLeadingTests {
    @Test("Up to six characters are read as the whole text is", arguments: [",", "\n", "亿", ""])
    func everyShortText(end: String) {
        var texts = [""]
        for _ in 0..<6 {
            texts += texts.suffix(Self.count(texts)).flatMap { text in ["0", "7", ".", "-"].map { text + $0 } }
        }
        for text in texts { expect(text, end) }
    }

    @Test(
        "Longer figures are read as the whole text is",
        arguments: [
            "1234567", "12345678", "123456789", "1234.567", "12345.67", "123456.7", "1234567.", "0.123456", ".1234567",
            "-123456", "-12345.678", "999999999999999999", "1000000000000000000", "123456789012345678.5", "1.2.3456",
            "0.123456789012345678", "12-34567", "1234.5-6", "00000000", "0000000.10",
        ])
    func longer(text: String) {
        for end in [",", "\r\n", "", ";1.5"] { expect(text, end) }
    }

    /// A text between others gives what it gives alone, and the place behind it; it never moves for no figure.
    private func expect(_ text: String, _ end: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let bytes = Array(("a," + text + end).utf8)
        var place = 2
        let found = Figure(leading: bytes.span, at: &place)
        let whole = try? Figure(text)
        #expect(found == whole, "\(text)", sourceLocation: sourceLocation)
        #expect(place == (whole == nil ? 2 : 2 + text.utf8.count), "\(text)", sourceLocation: sourceLocation)
        #expect((try? Figure(utf8: Array(text.utf8).span)) == whole, "\(text)", sourceLocation: sourceLocation)
    }

    /// How many of the texts are the longest ones, which four characters each can follow.
    private static func count(_ texts: [String]) -> Int { texts.count { $0.utf8.count == texts.last?.utf8.count } }
}
