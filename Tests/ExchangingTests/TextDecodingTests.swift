import Exchanging
import Foundation
import Planning
import Testing

struct TextDecodingTests {
    @Test(
        "A file is decoded from any encoding that offices use",
        arguments: [
            ([0xE5, 0x98, 0x89, 0xE5, 0xAE, 0x9A], TextEncoding.utf8),
            ([0xEF, 0xBB, 0xBF, 0xE5, 0x98, 0x89, 0xE5, 0xAE, 0x9A], .utf8WithMark),
            ([0xFF, 0xFE, 0x09, 0x56, 0x9A, 0x5B], .utf16LittleEndian),
            ([0xFE, 0xFF, 0x56, 0x09, 0x5B, 0x9A], .utf16BigEndian),
            ([0xBC, 0xCE, 0xB6, 0xA8], .gb18030),
        ] as [([UInt8], TextEncoding)])
    func encodings(file: [UInt8], encoding: TextEncoding) throws {
        let decoded = try TextDecoding(file, named: "a.csv")
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "嘉定")
        #expect(decoded.encoding == encoding)
    }

    /// 㐀 (U+3400) is 0x81 39 EE 39 in GB 18030, four bytes that GBK does not have.
    @Test func `Four-byte characters of GB 18030 are read`() throws {
        let decoded = try TextDecoding([0x81, 0x39, 0xEE, 0x39, 0xBC, 0xCE], named: "a.csv")
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "\u{3400}嘉")
        #expect(decoded.encoding == .gb18030)
    }

    @Test(
        "Bytes that no encoding explains are refused with their place",
        arguments: [
            ([0x61, 0x0A, 0x62, 0xFF, 0xFF], "a.csv:2", "byte 4"),
            ([0xEF, 0xBB, 0xBF, 0x61, 0xC0, 0xAF], "a.csv:1", "byte 5"),
            ([0x61, 0x0A, 0x0A, 0x00, 0x62], "a.csv:3", "byte 4"),
            ([0xFF, 0xFE, 0x09], "a.csv", "UTF-16"),
            ([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], "a.csv", "UTF-16"),
            ([0xED, 0xA0, 0x80], "a.csv:1", "byte 1"),
        ] as [([UInt8], String, String)])
    func refusals(file: [UInt8], place: String, words: String) throws {
        let refusal = #expect(throws: Refusal.self) { try TextDecoding(file, named: "a.csv") }
        #expect(refusal?.finding.place?.description == place)
        #expect(refusal?.finding.message.english.contains(words) == true, "\(refusal?.finding.message.english ?? "")")
        #expect(refusal?.finding.remedy.chinese.contains("UTF-8") == true)
    }
}
