import Planning

/// Reads one JSON object (RFC 8259) whose values are strings, numbers or `null`, and says where it goes wrong.
struct FlatObjectScanner {
    struct Member {
        let name: String
        /// The text of a string or number; nil for `null`.
        let value: String?
        let line: Int
    }

    private let bytes: [UInt8]
    private let file: String
    private var position = 0
    private var line = 1

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    mutating func members() throws(Refusal) -> [Member] {
        var members: [Member] = []
        var seen: Set<String> = []
        try expect("{")
        if peek() == UInt8(ascii: "}") { return try finish(members) }
        repeat {
            let member = try member()
            guard seen.insert(member.name).inserted else {
                throw refusal(
                    at: member.line, Bilingual("名称“\(member.name)”出现两次。", "The name “\(member.name)” stands twice."))
            }
            members.append(member)
        } while take(",")
        return try finish(members)
    }

    func refusal(at line: Int, _ message: Bilingual) -> Refusal {
        Refusal(
            Finding(
                .error, code: "json.values", message: message,
                remedy: Bilingual(
                    "应为 {\"名称\": 12.5, \"另一名称\": \"3.0\"}，数值至多18位，不带单位和千分位。",
                    "Write {\"name\": 12.5, \"other\": \"3.0\"}: up to 18 digits, no unit, no separators."),
                at: Place(file: file, line: line)))
    }

    private mutating func finish(_ members: [Member]) throws(Refusal) -> [Member] {
        try expect("}")
        guard peek() == nil else { throw unexpected("文件结尾", "the end of the file") }
        return members
    }

    private mutating func member() throws(Refusal) -> Member {
        guard peek() == UInt8(ascii: "\"") else { throw unexpected("带引号的名称", "a name in quotation marks") }
        let start = line
        let name = try string()
        try expect(":")
        return Member(name: name, value: try value(), line: start)
    }

    private mutating func value() throws(Refusal) -> String? {
        if peek() == UInt8(ascii: "\"") { return try string() }
        let start = position
        while position < bytes.count, Self.isWord(bytes[position]) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        if word == "null" { return nil }
        guard let first = word.utf8.first, first == UInt8(ascii: "-") || Self.isDigit(first) else {
            position = start
            throw unexpected("数值", "a value")
        }
        return word
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || "+-.".utf8.contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}

extension FlatObjectScanner {
    private mutating func string() throws(Refusal) -> String {
        let start = line
        position += 1
        var text: [UInt8] = []
        while position < bytes.count, bytes[position] >= 0x20 {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            if byte == UInt8(ascii: "\\") { text += try escaped() } else { text.append(byte) }
        }
        throw refusal(at: start, Bilingual("引号没有成对。", "A quotation mark has no partner."))
    }

    private mutating func escaped() throws(Refusal) -> [UInt8] {
        let byte = position < bytes.count ? bytes[position] : 0
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return try codePoint()
        default: throw refusal(at: line, Bilingual("反斜杠后的字符无效。", "The character behind a backslash is not valid."))
        }
    }

    /// `\u4e59`, and two of them for a character beyond U+FFFF.
    private mutating func codePoint() throws(Refusal) -> [UInt8] {
        var units = [try unit()]
        if (0xD800...0xDBFF).contains(units[0]), bytes[position...].starts(with: "\\u".utf8) {
            position += 2
            units.append(try unit())
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw invalidCodePoint }
        return Array(text.utf8)
    }

    private mutating func unit() throws(Refusal) -> UInt16 {
        let digits = bytes[position...].prefix(4)
        guard digits.count == 4, digits.allSatisfy(Self.isHexadecimal),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw invalidCodePoint }
        position += 4
        return unit
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }

    private var invalidCodePoint: Refusal {
        refusal(at: line, Bilingual("\\u 后的编码无效。", "The code behind \\u is not valid."))
    }

    /// The next byte that is not white space.
    private mutating func peek() -> UInt8? {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
            if bytes[position] == 0x0A { line += 1 }
            position += 1
        }
        return position < bytes.count ? bytes[position] : nil
    }

    private mutating func take(_ symbol: Character) -> Bool {
        guard peek() == symbol.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ symbol: Character) throws(Refusal) {
        guard take(symbol) else { throw unexpected("“\(symbol)”", "“\(symbol)”") }
    }

    private func unexpected(_ chinese: String, _ english: String) -> Refusal {
        refusal(
            at: line, Bilingual("文件不是平铺的 JSON 对象，此处应为\(chinese)。", "Not a flat JSON object: expected \(english) here."))
    }
}
