/// Collects the text of a shared or an inline string.
struct SharedText {
    private var raw = ""
    private var isInText = false
    private var isPhonetic = false

    mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let element):
            if element.name == "t" { isInText = true }
            if element.name == "rPh" { isPhonetic = true }
        case .end(let name):
            if name == "t" { isInText = false }
            if name == "rPh" { isPhonetic = false }
        case .text(let part):
            if isInText, !isPhonetic { raw += part }
        }
    }

    /// The text so far, with `_x000D_` resolved.
    var text: String { raw.contains("_x") ? Self.unescaped(raw) : raw }

    /// The text so far; the next one starts empty.
    mutating func finish() -> String {
        defer { raw = "" }
        return text
    }

    /// Source: ECMA-376-1 §22.9.2.19 (ST_Xstring).
    static func unescaped(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let first = rest.first {
            if first == "_", let scalar = escape(rest) {
                result.unicodeScalars.append(scalar)
                rest = rest.dropFirst(7)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    private static func escape(_ rest: Substring) -> Unicode.Scalar? {
        let word = rest.prefix(7)
        guard word.utf8.count == 7, word.hasPrefix("_x"), word.hasSuffix("_") else { return nil }
        let digits = word.dropFirst(2).dropLast()
        guard digits.allSatisfy(\.isHexDigit) else { return nil }
        return UInt32(digits, radix: 16).flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
}
