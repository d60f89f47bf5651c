/// A header value with parameters, such as `form-data; name="file"; filename="月报.xlsx"`.
struct MultipartHeader {
    /// What stands before the first semicolon, in lower case.
    let value: String
    private let parameters: [String: String]

    init(_ text: String) {
        var pieces = Self.pieces(of: text)
        value = (pieces.isEmpty ? "" : pieces.removeFirst()).lowercased()
        parameters = pieces.reduce(into: [:]) { found, piece in
            let pair = piece.split(separator: "=", maxSplits: 1).map(String.init)
            guard pair.count == 2, found[pair[0].lowercased()] == nil else { return }
            found[pair[0].lowercased()] = Self.unquoted(pair[1])
        }
    }

    func parameter(_ name: String) -> String? { parameters[name] }

    /// Splits at semicolons outside quotation marks.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var current = ""
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted {
                pieces.append(trimmed(current))
                current = ""
            } else {
                current.append(character)
            }
        }
        return pieces + [trimmed(current)]
    }

    /// Browsers write `%22`, `%0D` and `%0A` for the three characters that would end the value (WHATWG HTML, 4.10.21.8).
    private static func unquoted(_ text: String) -> String {
        let inner =
            text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"") ? String(text.dropFirst().dropLast()) : text
        return inner.replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
    }
}
