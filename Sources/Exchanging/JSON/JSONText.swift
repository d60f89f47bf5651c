import Planning

/// A JSON value as text (RFC 8259), in one line or indented.
///
/// `<`, `>`, `&`, U+2028 and U+2029 are escaped too, so that the text may stand inside an HTML page.
public struct JSONText: Hashable, Sendable, CustomStringConvertible {
    /// The text.
    public let text: String

    /// Writes a value.
    public init(_ value: JSONValue, isIndented: Bool = false) {
        var writer = JSONWriter(isIndented: isIndented)
        writer.write(value)
        text = String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The text.
    public var description: String { text }
}

private struct JSONWriter {
    let isIndented: Bool
    var bytes: [UInt8] = []
    private var depth = 0

    init(isIndented: Bool) { self.isIndented = isIndented }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: append("null")
        case .boolean(let truth): append(truth ? "true" : "false")
        case .integer(let number): append(String(number))
        case .figure(let figure): append(figure.description)
        case .number(let number): append(number.isFinite ? number.description : "null")
        case .string(let text): write(text)
        case .array(let elements): writeList("[", elements, "]") { writer, element in writer.write(element) }
        case .object(let members):
            writeList("{", members, "}") { writer, member in
                writer.write(member.name)
                writer.append(writer.isIndented ? ": " : ":")
                writer.write(member.value)
            }
        }
    }

    private mutating func writeList<Element>(
        _ opening: String, _ elements: [Element], _ closing: String, _ write: (inout JSONWriter, Element) -> Void
    ) {
        append(opening)
        depth += 1
        for (index, element) in elements.enumerated() {
            if index > 0 { append(",") }
            breakLine()
            write(&self, element)
        }
        depth -= 1
        if !elements.isEmpty { breakLine() }
        append(closing)
    }

    private mutating func breakLine() {
        guard isIndented else { return }
        append("\n" + String(repeating: "  ", count: depth))
    }

    private mutating func write(_ text: String) {
        append("\"")
        for scalar in text.unicodeScalars { write(scalar) }
        append("\"")
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": append("\\\"")
        case "\\": append("\\\\")
        case "\n": append("\\n")
        case "\r": append("\\r")
        case "\t": append("\\t")
        case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}": escape(scalar)
        default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    private mutating func escape(_ scalar: Unicode.Scalar) {
        let digits = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
