/// Resolves references in text and attribute values.
enum XMLText {
    static func resolved(_ raw: ArraySlice<UInt8>, limit: Int) throws(XMLFault) -> String {
        guard raw.count <= limit else { throw .longText }
        guard raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
        var text: [UInt8] = []
        var rest = raw
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            text += rest[..<start]
            guard let end = rest[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
                throw .unknownEntity(String(decoding: rest[start...].prefix(12), as: UTF8.self))
            }
            text += try character(rest[(start + 1)..<end]).utf8
            rest = rest[(end + 1)...]
        }
        return String(decoding: text + rest, as: UTF8.self)
    }

    private static func character(_ name: ArraySlice<UInt8>) throws(XMLFault) -> String {
        let name = String(decoding: name, as: UTF8.self)
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard let scalar = codePoint(name) else { throw .unknownEntity("&\(name);") }
        return String(Character(scalar))
    }

    private static func codePoint(_ name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return nil }
        let isHex = name.hasPrefix("#x")
        let digits = name.dropFirst(isHex ? 2 : 1)
        guard digits.utf8.allSatisfy({ isDigit($0, isHex: isHex) }) else { return nil }
        guard let value = UInt32(digits, radix: isHex ? 16 : 10), value > 0 else { return nil }
        return Unicode.Scalar(value)
    }

    private static func isDigit(_ byte: UInt8, isHex: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): isHex
        default: false
        }
    }
}
