import Exchanging
import Testing

/// Forms with files as browsers send them.
@Suite struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=----WebKitFormBoundaryX"

    private func body(_ parts: [(header: String, content: String)], end: String = "--") -> [UInt8] {
        let text = parts.map {
            "------WebKitFormBoundaryX\r\nContent-Disposition: \($0.header)\r\n\r\n\($0.content)\r\n"
        }
        return Array((text.joined() + "------WebKitFormBoundaryX" + end + "\r\n").utf8)
    }

    @Test func `Fields and files come apart, with bytes as they were sent`() throws {
        let form = try MultipartForm(
            body([
                ("form-data; name=\"seen\"", "7"),
                (
                    "form-data; name=\"file\"; filename=\"C:\\\\报表\\\\三月%22报.xlsx\"\r\nContent-Type: application/octet-stream",
                    "PK\u{3}\r\n--\r\n\r\nx"
                ),
                ("form-data; name=\"note\"", ""),
            ]), contentType: Self.type)
        #expect(form.text("seen") == "7" && form.text("note") == "" && form.text("none") == nil)
        #expect(form.file("file")?.fileName == "三月\"报.xlsx")
        #expect(form.file("file")?.bytes == Array("PK\u{3}\r\n--\r\n\r\nx".utf8))
    }

    @Test func `A file that was not chosen is none`() throws {
        let form = try MultipartForm(
            body([("form-data; name=\"file\"; filename=\"\"", "")]), contentType: Self.type)
        #expect(form.file("file") == nil)
    }

    @Test func `A body that breaks off anywhere is refused, never taken in part`() throws {
        let whole = body([("form-data; name=\"a\"", "1"), ("form-data; name=\"b\"; filename=\"x\"", "2")])
        for length in 0..<(whole.count - 4) {
            #expect(throws: MultipartError.self) {
                try MultipartForm(Array(whole.prefix(length)), contentType: Self.type)
            }
        }
    }

    @Test func `Parts without a name, without end or in hundreds are refused`() throws {
        #expect(throws: MultipartError.noBoundary) { try MultipartForm([], contentType: "multipart/form-data") }
        #expect(throws: MultipartError.malformedPart) {
            try MultipartForm(body([("form-data", "1")]), contentType: Self.type)
        }
        #expect(throws: MultipartError.tooManyParts) {
            try MultipartForm(
                body(Array(repeating: ("form-data; name=\"a\"", "1"), count: 300)), contentType: Self.type)
        }
        let long = "form-data; name=\"" + String(repeating: "a", count: 9000) + "\""
        #expect(throws: MultipartError.unfinished) { try MultipartForm(body([(long, "1")]), contentType: Self.type) }
    }
}
