import Foundation
import Testing

@testable import Serving

/// Requests as bytes, and what may be seen on the wire: every status in order, and whether the server says that it
/// closes. The cases are those of a corpus for request smuggling and framing (ASVS 5.0, 4.2.1).
struct WireCase: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let statuses: [Int]
    let closes: Bool

    var testDescription: String { name }

    init(_ name: String, _ text: String, _ statuses: Int..., closes: Bool = false) {
        self.name = name
        bytes =
            text.unicodeScalars.allSatisfy { $0.value < 256 }
            ? text.unicodeScalars.map { UInt8($0.value) } : Array(text.utf8)
        self.statuses = statuses
        self.closes = closes
    }
}

private let host = "Host: 127.0.0.1:8080\r\n"

/// One byte more than the limit of these tests, in one chunk.
private let oversize = "3e9\r\n\(String(repeating: "a", count: 1_001))\r\n"

private let manyFields = (0..<2_000).map { "X-\($0): \(String(repeating: "v", count: 50))\r\n" }.joined()

private let upgrade = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARA\r\n"

private let framing = [
    WireCase("good", "GET / HTTP/1.1\r\n\(host)\r\n", 200),
    WireCase("no Host", "GET / HTTP/1.1\r\n\r\n", 400, closes: true),
    WireCase("two Hosts", "GET / HTTP/1.1\r\n\(host)Host: evil\r\n\r\n", 400, closes: true),
    WireCase("malformed Host", "GET / HTTP/1.1\r\nHost: a b/c\r\n\r\n", 400, closes: true),
    WireCase("empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400, closes: true),
    WireCase(
        "length and chunks",
        "POST / HTTP/1.1\r\n\(host)Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG", 400, closes: true
    ),
    WireCase(
        "chunks and length",
        "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n"
            + "5c\r\nGPOST / HTTP/1.1\r\n\r\n0\r\n\r\n",
        400, closes: true),
    WireCase(
        "two lengths", "POST / HTTP/1.1\r\n\(host)Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400, closes: true),
    WireCase("length with plus", "POST / HTTP/1.1\r\n\(host)Content-Length: +1\r\n\r\na", 400, closes: true),
    WireCase("negative length", "POST / HTTP/1.1\r\n\(host)Content-Length: -1\r\n\r\n", 400, closes: true),
    WireCase(
        "huge length", "POST / HTTP/1.1\r\n\(host)Content-Length: 99999999999999999999\r\n\r\n", 400, closes: true),
    WireCase(
        "unknown coding", "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 400, closes: true),
    WireCase(
        "request smuggled behind an unknown coding",
        "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: xchunked\r\n\r\nGET /p/a HTTP/1.1\r\n\(host)\r\n", 400,
        closes: true),
    WireCase(
        "two codings in one line", "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 400,
        closes: true),
    WireCase(
        "two coding lines",
        "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400,
        closes: true),
    WireCase("coding after a tab", "POST / HTTP/1.1\r\n\(host)Transfer-Encoding:\tchunked\r\n\r\n0\r\n\r\n", 200),
    WireCase(
        "chunks", "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", 200),
    WireCase(
        "bad chunk", "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\nZZ\r\nx\r\n0\r\n\r\n", 400,
        closes: true),
    WireCase(
        "refusal behind a good request",
        "GET / HTTP/1.1\r\n\(host)\r\nPOST / HTTP/1.1\r\n\(host)Transfer-Encoding: xchunked\r\n\r\n"
            + "GET / HTTP/1.1\r\n\(host)\r\n",
        200, 400, closes: true),
    WireCase("two good requests", "GET / HTTP/1.1\r\n\(host)\r\nGET /p/a HTTP/1.1\r\n\(host)\r\n", 200, 200),
    WireCase("content beyond the limit", "POST / HTTP/1.1\r\n\(host)Content-Length: 1001\r\n\r\n", 413, closes: true),
    WireCase(
        "chunks beyond the limit",
        "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n\(oversize)",
        413,
        closes: true),
    WireCase(
        "unread chunks beyond the limit",
        "POST /unread HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n\(oversize)",
        200, closes: true),
    WireCase(
        "invitation to send", "POST / HTTP/1.1\r\n\(host)Content-Length: 1\r\nExpect: 100-continue\r\n\r\na", 100, 200),
    WireCase(
        "other expectation", "POST / HTTP/1.1\r\n\(host)Content-Length: 1\r\nExpect: coffee\r\n\r\na", 417, closes: true
    ),
]

private let heads = [
    WireCase("folded line", "GET / HTTP/1.1\r\n\(host)X-A: a\r\n b\r\n\r\n", 400, closes: true),
    WireCase("space before colon", "GET / HTTP/1.1\r\n\(host)X-A : a\r\n\r\n", 400, closes: true),
    WireCase("NUL in a field", "GET / HTTP/1.1\r\n\(host)X-A: a\0b\r\n\r\n", 400, closes: true),
    WireCase("bare CR in a field", "GET / HTTP/1.1\r\n\(host)X-A: a\rX-B: b\r\n\r\n", 400, closes: true),
    WireCase("LF only", "GET / HTTP/1.1\nHost: a\n\n", 400, closes: true),
    WireCase("HTTP/0.9", "GET /\r\n\r\n", 400, closes: true),
    WireCase("HTTP/2.0", "GET / HTTP/2.0\r\n\(host)\r\n", 400, closes: true),
    WireCase("HTTP/1.9", "GET / HTTP/1.9\r\n\(host)\r\n", 400, closes: true),
    WireCase("TLS to a plain port", "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{FC}\u{3}\u{3}\r\n\r\n", 400, closes: true),
    WireCase("TRACE", "TRACE / HTTP/1.1\r\n\(host)\r\n", 405, closes: true),
    WireCase("CONNECT", "CONNECT evil:80 HTTP/1.1\r\n\(host)\r\n", 405, closes: true),
    WireCase("OPTIONS *", "OPTIONS * HTTP/1.1\r\n\(host)\r\n", 405, closes: true),
    WireCase("DELETE", "DELETE / HTTP/1.1\r\n\(host)\r\n", 405, closes: true),
    WireCase("method in small letters", "get / HTTP/1.1\r\n\(host)\r\n", 400, closes: true),
    WireCase("absolute address", "GET http://evil/ HTTP/1.1\r\n\(host)\r\n", 200),
    WireCase(
        "upgrade",
        "GET / HTTP/1.1\r\n\(host)\(upgrade)\r\n",
        200),
    WireCase("dots", "GET /../../etc/passwd HTTP/1.1\r\n\(host)\r\n", 404),
    WireCase("encoded dots", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n\(host)\r\n", 404),
    WireCase("twice encoded dots", "GET /%252e%252e/etc/passwd HTTP/1.1\r\n\(host)\r\n", 404),
    WireCase("NUL in the path", "GET /a%00b HTTP/1.1\r\n\(host)\r\n", 400, closes: true),
    WireCase("bad percent", "GET /%zz HTTP/1.1\r\n\(host)\r\n", 400, closes: true),
    WireCase("bad UTF-8", "GET /%ff%fe HTTP/1.1\r\n\(host)\r\n", 400, closes: true),
    WireCase("backslash", "GET /..\\..\\etc HTTP/1.1\r\n\(host)\r\n", 400, closes: true),
    WireCase("bare Chinese", "GET /安亭 HTTP/1.1\r\n\(host)\r\n", 400, closes: true),
    WireCase("encoded Chinese", "GET /p/%E5%AE%89%E4%BA%AD HTTP/1.1\r\n\(host)\r\n", 200),
    WireCase("long address", "GET /\(String(repeating: "a", count: 8_192)) HTTP/1.1\r\n\(host)\r\n", 414, closes: true),
    WireCase(
        "flood of fields",
        "GET / HTTP/1.1\r\n\(host)\(manyFields)\r\n",
        400, closes: true),
]

@Suite(.serialized) struct EdgeWireTests {
    @Test(arguments: framing + heads)
    func `Every request gets exactly its answers, each with its security headers`(_ wire: WireCase) async throws {
        try await EdgeServer.run { server in
            let client = try RawConnection(port: server.port)
            client.send(wire.bytes)
            try await client.readToEnd()
            #expect(client.statuses == wire.statuses)
            #expect(client.lastHead.contains("connection: close") == wire.closes)
            #expect(client.lastHead.contains("content-security-policy: default-src 'none'"))
            #expect(client.lastHead.contains("x-content-type-options: nosniff"))
            #expect(!client.lastHead.contains("\r\nserver:"))
        }
    }

    @Test(arguments: ["/unread", "/"])
    func `Nothing behind a body beyond the limit is read as a request`(_ path: String) async throws {
        try await EdgeServer.run { server in
            let client = try RawConnection(port: server.port)
            client.send("POST \(path) HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n\(oversize)0\r\n\r\n")
            client.send("POST / HTTP/1.1\r\n\(host)Content-Length: 1\r\n\r\na")
            try await client.readToEnd()
            #expect(client.statuses.count == 1)
            #expect(server.wholeBodies.now == 0)
        }
    }

    @Test func `A HEAD request gets the length and no content`() async throws {
        try await EdgeServer.run { server in
            let client = try RawConnection(port: server.port)
            client.send("HEAD /nowhere HTTP/1.1\r\n\(host)\r\nHEAD / HTTP/1.1\r\n\(host)\r\n")
            try await client.readToEnd()
            #expect(client.statuses == [404, 200])
            #expect(client.text.hasSuffix("\r\n\r\n"))
            #expect(client.lastHead.contains("content-length: 5"))
            #expect(!client.text.contains("<html"))
        }
    }

    @Test func `An answer of 304 carries neither content nor a length`() async throws {
        try await EdgeServer.run { server in
            let client = try RawConnection(port: server.port)
            client.send("GET /unchanged HTTP/1.1\r\n\(host)\r\nGET / HTTP/1.1\r\n\(host)\r\n")
            try await client.readToEnd()
            #expect(client.statuses == [304, 200])
            let first = client.text.components(separatedBy: "\r\n\r\n").first ?? ""
            #expect(!first.lowercased().contains("content-length"))
            #expect(!first.lowercased().contains("transfer-encoding"))
        }
    }
}
