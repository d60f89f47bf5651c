/// Reads the XML of a workbook's parts in one pass, without recursion and without anything from outside.
///
/// It knows elements, attributes, text, comments, processing instructions, CDATA, the five named characters and code
/// points, which is all that these parts use, and refuses document types. Source: TRUST §0.3.
struct XMLScanner {
    static let tagLimit = 64 << 10
    static let depthLimit = 64
    static let attributeLimit = 256
    /// Excel holds 32,767 characters in a cell.
    static let textLimit = 128 << 10

    private let bytes: [UInt8]
    private var position = 0
    private var open: [String] = []
    private var isEmptyElement = false
    private var hasRoot = false

    init(_ bytes: [UInt8]) throws(XMLFault) {
        self.bytes = bytes
        guard (try? UTF8Span(validating: bytes.span)) != nil else { throw .notUTF8 }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The next event; nil behind the last one.
    mutating func next() throws(XMLFault) -> XMLEvent? {
        if isEmptyElement { return closeEmpty() }
        while position < bytes.count {
            let event = bytes[position] == UInt8(ascii: "<") ? try markup() : try text()
            if let event { return event }
        }
        guard open.isEmpty, hasRoot else { throw .malformed }
        return nil
    }

    private mutating func closeEmpty() -> XMLEvent {
        isEmptyElement = false
        return .end(open.removeLast())
    }

    private mutating func markup() throws(XMLFault) -> XMLEvent? {
        let next = position + 1 < bytes.count ? bytes[position + 1] : 0
        if next == UInt8(ascii: "/") { return try endTag() }
        guard next == UInt8(ascii: "!") || next == UInt8(ascii: "?") else { return try startTag() }
        if isAt("<!--") { return try skip(past: "-->", from: 4) }
        if isAt("<![CDATA[") { return try characters() }
        if isAt("<?") { return try skip(past: "?>", from: 2) }
        throw .documentType
    }

    private mutating func skip(past end: StaticString, from offset: Int) throws(XMLFault) -> XMLEvent? {
        position = try find(end, from: position + offset) + end.utf8CodeUnitCount
        return nil
    }

    private mutating func characters() throws(XMLFault) -> XMLEvent? {
        let start = position + 9
        let end = try find("]]>", from: start)
        position = end + 3
        guard !open.isEmpty else { throw .malformed }
        guard end - start <= Self.textLimit else { throw .longText }
        return .text(String(decoding: bytes[start..<end], as: UTF8.self))
    }

    private mutating func text() throws(XMLFault) -> XMLEvent? {
        let start = position
        var isPlain = true
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
            if bytes[position] == UInt8(ascii: "&") { isPlain = false }
            position += 1
        }
        guard !open.isEmpty else {
            guard bytes[start..<position].allSatisfy(Self.isSpace) else { throw .malformed }
            return nil
        }
        guard position - start <= Self.textLimit else { throw .longText }
        return .text(try string(start..<position, isPlain: isPlain))
    }

    private mutating func endTag() throws(XMLFault) -> XMLEvent {
        let start = position + 2
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
        guard position < bytes.count else { throw .malformed }
        var end = position
        while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
        let name = localName(start..<end)
        position += 1
        guard open.popLast() == name else { throw .malformed }
        return .end(name)
    }
}

extension XMLScanner {
    private mutating func startTag() throws(XMLFault) -> XMLEvent {
        let end = try tagEnd()
        let isEmpty = bytes[end - 1] == UInt8(ascii: "/")
        let tag = (position + 1)..<max(position + 1, isEmpty ? end - 1 : end)
        var place = tag.lowerBound
        let name = localName(nameRange(&place, tag.upperBound))
        guard !name.isEmpty, !hasRoot || !open.isEmpty else { throw .malformed }
        guard open.count < Self.depthLimit else { throw .tooDeep }
        let attributes = try attributes(&place, tag.upperBound)
        position = end + 1
        open.append(name)
        hasRoot = true
        isEmptyElement = isEmpty
        return .start(XMLElement(name: name, attributes: attributes))
    }

    /// Where the tag ends; a `>` within quotes does not end it.
    private func tagEnd() throws(XMLFault) -> Int {
        var quote: UInt8?
        let limit = min(bytes.count, position + Self.tagLimit)
        for place in position..<limit {
            let byte = bytes[place]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return place
            }
        }
        throw limit < bytes.count ? .longTag : .malformed
    }

    private func attributes(_ place: inout Int, _ end: Int) throws(XMLFault) -> [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        skipSpaces(&place, end)
        while place < end {
            guard attributes.count < Self.attributeLimit else { throw .longTag }
            attributes.append(try attribute(&place, end))
            skipSpaces(&place, end)
        }
        return attributes
    }

    private func attribute(_ place: inout Int, _ end: Int) throws(XMLFault) -> (name: String, value: String) {
        let name = nameRange(&place, end)
        skipSpaces(&place, end)
        guard !name.isEmpty, place < end, bytes[place] == UInt8(ascii: "=") else { throw .malformed }
        place += 1
        skipSpaces(&place, end)
        guard place < end, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
            throw .malformed
        }
        let quote = bytes[place]
        let start = place + 1
        var isPlain = true
        repeat {
            place += 1
            guard place < end else { throw .malformed }
            if bytes[place] == UInt8(ascii: "&") { isPlain = false }
        } while bytes[place] != quote
        defer { place += 1 }
        return (localName(name), try string(start..<place, isPlain: isPlain))
    }

    private func nameRange(_ place: inout Int, _ end: Int) -> Range<Int> {
        let start = place
        while place < end, !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: "="),
            bytes[place] != UInt8(ascii: "/")
        {
            place += 1
        }
        return start..<place
    }

    private func skipSpaces(_ place: inout Int, _ end: Int) {
        while place < end, Self.isSpace(bytes[place]) { place += 1 }
    }

    /// A text with its references resolved; a plain one has none.
    private func string(_ range: Range<Int>, isPlain: Bool) throws(XMLFault) -> String {
        isPlain ? Self.string(bytes, range) : try XMLText.resolved(bytes[range], limit: Self.textLimit)
    }

    /// The name behind its prefix.
    private func localName(_ range: Range<Int>) -> String {
        var start = range.lowerBound
        for place in range where bytes[place] == UInt8(ascii: ":") { start = place + 1 }
        return Self.string(bytes, start..<range.upperBound)
    }

    private static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private func isAt(_ word: StaticString) -> Bool { isAt(word, position) }

    private func isAt(_ word: StaticString, _ place: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard place + count <= bytes.count else { return false }
        return word.withUTF8Buffer { buffer in bytes[place..<(place + count)].elementsEqual(buffer) }
    }

    private func find(_ word: StaticString, from start: Int) throws(XMLFault) -> Int {
        var place = start
        while place < bytes.count {
            if isAt(word, place) { return place }
            place += 1
        }
        throw .malformed
    }
}
