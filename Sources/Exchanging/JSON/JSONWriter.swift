import Planning

/// Writes JSON into bytes; nothing is built beside them.
struct JSONWriter {
    let isIndented: Bool
    var bytes: [UInt8] = []
    private var depth = 0

    init(isIndented: Bool = false) { self.isIndented = isIndented }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: append("null")
        case .boolean(let truth): append(truth ? "true" : "false")
        case .integer(let number): append(String(number))
        case .figure(let figure): append(figure.description)
        case .number(let number): append(number)
        case .string(let text): string(text)
        case .array(let elements): writeList("[", elements, "]") { writer, element in writer.write(element) }
        case .object(let members):
            writeList("{", members, "}") { writer, member in
                writer.string(member.name)
                writer.append(writer.isIndented ? ": " : ":")
                writer.write(member.value)
            }
        }
    }

    /// Text that is JSON already.
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text that is JSON already.
    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// A computed number in its shortest exact notation; `null` for what is none.
    mutating func append(_ number: Double) { append(number.isFinite ? number.description : "null") }

    /// A text in quotes.
    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        if text.utf8.allSatisfy(Self.isPlain) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for scalar in text.unicodeScalars { write(scalar) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A text in both languages.
    mutating func both(_ text: Bilingual) {
        append("{\"zh\":")
        string(text.chinese)
        append(",\"en\":")
        string(text.english)
        append("}")
    }

    /// Bytes that need no escape wherever they stand; 0xE2 may begin U+2028.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20...0x7E: !"\"\\<>&".utf8.contains(byte)
        case 0xE2, 0...0x1F, 0x7F: false
        default: true
        }
    }

    private mutating func writeList<Element>(
        _ opening: StaticString, _ elements: [Element], _ closing: StaticString,
        _ write: (inout JSONWriter, Element) -> Void
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
}
