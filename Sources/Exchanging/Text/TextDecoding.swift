import Foundation
import Planning

/// The bytes of a file as valid UTF-8, and the encoding they were found in.
///
/// The order is byte-order mark, strict UTF-8, strict GB 18030; nothing is ever replaced or dropped.
/// Source: TRUST C.4.
public struct TextDecoding: Hashable, Sendable {
    /// The text as valid UTF-8 without a byte-order mark.
    public let bytes: [UInt8]
    /// What the file was written in.
    public let encoding: TextEncoding

    /// Decodes a file; refuses one that is none of the known encodings or holds NUL characters.
    public init(_ file: [UInt8], named name: String) throws(Refusal) {
        let mark = Self.mark(of: file)
        switch mark {
        case .utf16LittleEndian, .utf16BigEndian:
            bytes = try Self.decodeUTF16(file.dropFirst(2), mark, named: name)
            encoding = mark
        case .utf8WithMark:
            bytes = try Self.checkUTF8(Array(file.dropFirst(3)), skipped: 3, named: name)
            encoding = mark
        default:
            (bytes, encoding) = try Self.decodeWithoutMark(file, named: name)
        }
        try Self.refuseNUL(in: bytes, named: name)
    }

    private static func mark(of file: [UInt8]) -> TextEncoding {
        if file.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
        if file.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if file.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        return .utf8
    }

    private static func decodeWithoutMark(
        _ file: [UInt8], named name: String
    ) throws(Refusal) -> ([UInt8], TextEncoding) {
        guard let fault = firstFault(in: file) else { return (file, .utf8) }
        guard let text = decodeGB18030(file) else {
            try refuseNUL(in: file, named: name)
            throw undecodable(fault, in: file, named: name)
        }
        return (Array(text.utf8), .gb18030)
    }

    private static func checkUTF8(
        _ bytes: [UInt8], skipped: Int, named name: String
    ) throws(Refusal) -> [UInt8] {
        guard let fault = firstFault(in: bytes) else { return bytes }
        throw refusal(
            at: fault + skipped, line: line(of: fault, in: bytes), named: name,
            Bilingual("文件以 UTF-8 标记开头，但此处不是有效的 UTF-8。", "The file is marked as UTF-8 but is not valid here."))
    }

    private static func decodeUTF16(
        _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, named name: String
    ) throws(Refusal) -> [UInt8] {
        let isLittle = encoding == .utf16LittleEndian
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
            throw refusal(
                at: nil, line: nil, named: name,
                Bilingual("文件以 UTF-16 标记开头，但不是完整有效的 UTF-16。", "The file is marked as UTF-16 but is not valid."))
        }
        return Array(text.utf8)
    }

    /// Accepts nothing that was replaced, and nothing in the private use area that GB 18030 maps stray pairs to.
    private static func decodeGB18030(_ bytes: [UInt8]) -> String? {
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        guard isGB18030(bytes), let text = String(data: Data(bytes), encoding: encoding) else { return nil }
        let isDoubtful = text.unicodeScalars.contains { scalar in
            scalar.value == 0xFFFD || (0xE000...0xF8FF).contains(scalar.value)
                || (0x80...0x9F).contains(scalar.value)
        }
        return isDoubtful ? nil : text
    }

    /// Whether the bytes are laid out as GB 18030: one, two or four to a character. Foundation lets 0x80 pass as `€`.
    private static func isGB18030(_ bytes: [UInt8]) -> Bool {
        var position = 0
        while position < bytes.count {
            guard let width = widthInGB18030(bytes[position...].prefix(4)) else { return false }
            position += width
        }
        return true
    }

    private static func widthInGB18030(_ bytes: ArraySlice<UInt8>) -> Int? {
        let start = bytes.startIndex
        guard bytes[start] >= 0x80 else { return 1 }
        guard (0x81...0xFE).contains(bytes[start]), bytes.count >= 2 else { return nil }
        if (0x40...0xFE).contains(bytes[start + 1]) { return bytes[start + 1] == 0x7F ? nil : 2 }
        guard (0x30...0x39).contains(bytes[start + 1]), bytes.count == 4 else { return nil }
        return (0x81...0xFE).contains(bytes[start + 2]) && (0x30...0x39).contains(bytes[start + 3]) ? 4 : nil
    }

    private static func refuseNUL(in bytes: [UInt8], named name: String) throws(Refusal) {
        guard let offset = bytes.firstIndex(of: 0) else { return }
        throw refusal(
            at: offset, line: line(of: offset, in: bytes), named: name,
            Bilingual("文件含有空字符（NUL），不是文本文件。", "The file holds a NUL character and is not a text file."))
    }

    private static func undecodable(_ offset: Int, in bytes: [UInt8], named name: String) -> Refusal {
        refusal(
            at: offset, line: line(of: offset, in: bytes), named: name,
            Bilingual("文件既不是有效的 UTF-8，也不是有效的 GB18030。", "The file is neither valid UTF-8 nor valid GB18030."))
    }

    private static func refusal(
        at offset: Int?, line: Int?, named name: String, _ message: Bilingual
    ) -> Refusal {
        let position = offset.map { Bilingual("（第 \($0 + 1) 个字节）", " (byte \($0 + 1))") } ?? Bilingual("", "")
        return Refusal(
            Finding(
                .error, code: "text.encoding",
                message: Bilingual(message.chinese + position.chinese, message.english + position.english),
                remedy: Bilingual(
                    "请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”后重新导入。",
                    "Save it as “CSV UTF-8 (comma delimited)” and import it again."),
                at: Place(file: name, line: line)))
    }

    private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
        1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
    }

    /// Where the bytes stop being UTF-8; nil when all of them are.
    private static func firstFault(in bytes: [UInt8]) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput: return offset
            case .error: return offset
            }
        }
    }
}
