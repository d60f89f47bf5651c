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
        if isAt("<!--") { return try skip(past: "-->", from: 4) }
        if isAt("<![CDATA[") { return try characters() }
        if isAt("<?") { return try skip(past: "?>", from: 2) }
        if isAt("<!") { throw .documentType }
        return isAt("</") ? try endTag() : try startTag()
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
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        guard !open.isEmpty else {
            guard bytes[start..<position].allSatisfy(Self.isSpace) else { throw .malformed }
            return nil
        }
        return .text(try XMLText.resolved(bytes[start..<position], limit: Self.textLimit))
    }

    private mutating func endTag() throws(XMLFault) -> XMLEvent {
        let end = try find(">", from: position)
        let name = Self.localName(bytes[(position + 2)..<end].prefix { !Self.isSpace($0) })
        position = end + 1
        guard open.popLast() == name else { throw .malformed }
        return .end(name)
    }
}

extension XMLScanner {
    private mutating func startTag() throws(XMLFault) -> XMLEvent {
        let end = try tagEnd()
        let isEmpty = bytes[end - 1] == UInt8(ascii: "/")
        var tag = bytes[(position + 1)..<(isEmpty ? end - 1 : end)]
        let name = Self.localName(Self.takeName(&tag))
        guard !name.isEmpty, !hasRoot || !open.isEmpty else { throw .malformed }
        guard open.count < Self.depthLimit else { throw .tooDeep }
        let attributes = try Self.attributes(&tag)
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

    private static func attributes(_ tag: inout ArraySlice<UInt8>) throws(XMLFault) -> [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        while let attribute = try takeAttribute(&tag) {
            guard attributes.count < attributeLimit else { throw .longTag }
            attributes.append(attribute)
        }
        return attributes
    }

    private static func takeAttribute(_ tag: inout ArraySlice<UInt8>) throws(XMLFault) -> (name: String, value: String)?
    {
        dropSpaces(&tag)
        guard !tag.isEmpty else { return nil }
        let name = takeName(&tag)
        dropSpaces(&tag)
        guard !name.isEmpty, tag.popFirst() == UInt8(ascii: "=") else { throw .malformed }
        dropSpaces(&tag)
        guard let quote = tag.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            let end = tag.firstIndex(of: quote)
        else { throw .malformed }
        let value = try XMLText.resolved(tag[..<end], limit: tagLimit)
        tag = tag[(end + 1)...]
        return (localName(name), value)
    }

    private static func takeName(_ tag: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let name = tag.prefix { !isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
        tag = tag[name.endIndex...]
        return name
    }

    private static func dropSpaces(_ tag: inout ArraySlice<UInt8>) { tag = tag.drop(while: isSpace) }

    private static func localName(_ name: ArraySlice<UInt8>) -> String {
        let start = name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
        return String(decoding: name[start...], as: UTF8.self)
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
