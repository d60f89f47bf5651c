/// The value of a Host field: a name or an address, and perhaps a port (RFC 9110, section 7.2).
enum HostName {
    /// Whether the text can name a host.
    static func isWellFormed(_ text: String) -> Bool {
        guard !text.isEmpty, text.utf8.count <= 261 else { return false }
        if text.hasPrefix("[") { return isAddressInBrackets(text) }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, !parts[0].isEmpty else { return false }
        return parts[0].utf8.allSatisfy(isNameByte) && (parts.count == 1 || isPort(parts[1]))
    }

    private static func isAddressInBrackets(_ text: String) -> Bool {
        guard let end = text.firstIndex(of: "]") else { return false }
        let address = text[text.index(after: text.startIndex)..<end]
        let rest = text[text.index(after: end)...]
        let isAddress = address.contains(":") && address.utf8.allSatisfy { isHexDigit($0) || $0 == 0x3A || $0 == 0x2E }
        return isAddress && (rest.isEmpty || rest.hasPrefix(":") && isPort(rest.dropFirst()))
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || text.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt16(text) != nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: false
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }
}
