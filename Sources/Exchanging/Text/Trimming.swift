/// The bytes of UTF-8 text without white space at both ends: ASCII, U+00A0 and the ideographic space U+3000.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while let width = spaceWidth(atStartOf: rest) { rest = rest.dropFirst(width) }
    while let width = spaceWidth(atEndOf: rest) { rest = rest.dropLast(width) }
    return rest
}

/// The text without white space at both ends: ASCII, U+00A0 and the ideographic space U+3000.
func trimmed(_ text: String) -> String {
    String(decoding: trimmed(Array(text.utf8)[...]), as: UTF8.self)
}

private let wideSpaces: [[UInt8]] = [[0xC2, 0xA0], [0xE3, 0x80, 0x80]]

private func spaceWidth(atStartOf bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if isSpace(first) { return 1 }
    guard first == 0xC2 || first == 0xE3 else { return nil }
    return wideSpaces.first { bytes.starts(with: $0) }?.count
}

private func spaceWidth(atEndOf bytes: ArraySlice<UInt8>) -> Int? {
    guard let last = bytes.last else { return nil }
    if isSpace(last) { return 1 }
    guard last == 0xA0 || last == 0x80 else { return nil }
    return wideSpaces.first { bytes.suffix($0.count).elementsEqual($0) }?.count
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
