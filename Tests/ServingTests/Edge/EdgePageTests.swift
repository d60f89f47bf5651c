import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Planning
import Synchronization
import Testing

@testable import Serving

/// What a browser or program sees of the edge.
struct EdgePageTests {
    private let metrics = PrometheusMetrics()
    private var settings: EdgeSettings { EdgeServer.patient }

    private func ask(
        _ uri: String, _ method: HTTPRequest.Method = .get, headers: HTTPFields = [:],
        logger: Logger = EdgeServer.silent,
        body: ByteBuffer? = nil, routes: @Sendable (Router<PageContext>) -> Void = { _ in }
    ) async throws -> TestResponse {
        let router = EdgeServer.router(settings, metrics)
        routes(router)
        let application = EdgeApplication(router: router, settings: settings, metrics: metrics, logger: logger)
        return try await application.test(.router) { client in
            try await client.execute(uri: uri, method: method, headers: headers, body: body)
        }
    }

    private func text(_ response: TestResponse) -> String { String(buffer: response.body) }

    @Test(arguments: ["/", "/nowhere", "/broken", "/unchanged", "/api/broken"])
    func `Every answer carries all the security headers`(_ path: String) async throws {
        let headers = try await ask(path).headers
        let names = [
            "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy", "Permissions-Policy", "Cache-Control",
        ]
        for name in names {
            #expect(headers.contains { $0.name.rawName == name }, "\(name)")
        }
        #expect(headers[.cacheControl] == "no-store")
        #expect(headers[.server] == nil)
        #expect(headers[.strictTransportSecurity] == nil)
        #expect(headers[.contentSecurityPolicy]?.contains("unsafe") == false)
    }

    @Test func `A browser is told to insist on TLS only when TLS is in front`() {
        var fields = HTTPFields()
        SecurityHeaders(isBehindTLS: true).apply(to: &fields)
        #expect(fields[.strictTransportSecurity] == "max-age=31536000; includeSubDomains")
    }

    @Test func `An unknown path shows a complete page in Chinese`() async throws {
        let response = try await ask("/nowhere")
        #expect(response.status == .notFound)
        #expect(response.headers[.contentType] == "text/html; charset=utf-8")
        #expect(response.headers[.contentLanguage] == "zh-CN")
        let page = text(response)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
        #expect(page.contains("<title>未找到该页面 - 规衡</title>"))
        #expect(page.contains("<a href=\"/\">返回首页</a>"))
        #expect(page.hasSuffix("</html>\n"))
    }

    @Test func `An unknown path shows its page in English when asked`() async throws {
        let page = text(try await ask("/nowhere?lang=en"))
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.contains("<h1>Page not found</h1>"))
        #expect(page.contains("Back to the start page"))
    }

    @Test(arguments: ["/api/nowhere", "/p/x/y.json"])
    func `A program gets the problem as JSON`(_ path: String) async throws {
        let response = try await ask(path)
        #expect(response.status == .notFound)
        #expect(response.headers[.contentType] == "application/problem+json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text(response).utf8)) as? [String: Any])
        #expect(object["type"] as? String == "about:blank")
        #expect(object["title"] as? String == "未找到该页面")
        #expect(object["status"] as? Int == 404)
        #expect((object["instance"] as? String)?.hasPrefix("urn:guiheng:request:") == true)
    }

    @Test func `A handler's problem is shown with its detail, escaped`() async throws {
        let problem = Problem(
            .unprocessableContent, code: "figure-malformed",
            detail: Bilingual("数值“<b>12,5</b>”无法识别。", "The figure “<b>12,5</b>” cannot be read."))
        let page = try await ask("/figures") { router in
            router.get("/figures") { _, _ -> Response in throw problem }
        }
        #expect(page.status == .unprocessableContent)
        #expect(text(page).contains("<p>数值“&lt;b&gt;12,5&lt;/b&gt;”无法识别。</p>"))
        let json = try await ask("/api/figures?lang=en") { router in
            router.get("/api/figures") { _, _ -> Response in throw problem }
        }
        #expect(text(json).contains("\"type\":\"urn:guiheng:problem:figure-malformed\""))
        #expect(text(json).contains("\"detail\":\"The figure “\\u003cb\\u003e12,5\\u003c/b\\u003e” cannot be read.\""))
    }

    @Test(arguments: ["/broken", "/api/broken"])
    func `An internal error shows a number that the log shows too, and never the cause`(_ path: String) async throws {
        let log = LogLines()
        let response = try await ask(path, logger: log.logger)
        #expect(response.status == .internalServerError)
        #expect(!text(response).contains("4711") && !text(response).contains("Trouble"))
        let failure = try #require(log.lines.first { $0.contains("\"msg\":\"request failed\"") })
        #expect(!failure.contains("4711"))
        #expect(failure.contains("Trouble"))
        let number = try #require(failure.firstMatch(of: /"request_id":"([0-9a-f]{16})"/)?.1)
        #expect(text(response).contains(number))
        #expect(log.lines.allSatisfy { !$0.contains("hb.request.id") })
    }

    @Test func `An error of the framework shows its status`() async throws {
        let response = try await ask("/gone") { router in
            router.get("/gone") { _, _ -> Response in throw HTTPError(.gone, message: "moved to the archive") }
        }
        #expect(response.status == .gone)
        let failed = try await ask("/api/failed") { router in
            router.get("/api/failed") { _, _ -> Response in throw HTTPError(.badGateway, message: "db at 10.0.0.7") }
        }
        #expect(failed.status == .badGateway)
        #expect(!text(failed).contains("10.0.0.7"))
    }

    @Test func `The query decides the language before the cookie`() async throws {
        #expect(text(try await ask("/")) == "zh-CN")
        #expect(text(try await ask("/", headers: [.cookie: "lang=en"])) == "en")
        #expect(text(try await ask("/?lang=zh-CN", headers: [.cookie: "lang=en"])) == "zh-CN")
        #expect(text(try await ask("/?lang=fr", headers: [.cookie: "lang=en"])) == "en")
    }

    @Test func `A body within the limit is read and one beyond it is refused`() async throws {
        #expect(text(try await ask("/", .post, body: ByteBuffer(repeating: 1, count: 1_000))) == "1000")
        let response = try await ask("/", .post, body: ByteBuffer(repeating: 1, count: 1_001))
        #expect(response.status == .contentTooLarge)
        #expect(text(response).contains("提交的内容超出大小限制"))
    }

    @Test func `One line of log names the route and not the address`() async throws {
        let log = LogLines()
        _ = try await ask("/p/secret-plan", logger: log.logger)
        let line = try #require(log.lines.last)
        #expect(line.contains("\"msg\":\"request\""))
        #expect(line.contains(#""route":"/p/{plan}""#))
        #expect(line.firstMatch(of: /"ms":[0-9.]+,/) != nil)
        #expect(line.contains(#""status":200"#))
        #expect(!line.contains("secret-plan"))
    }

    @Test func `Requests are counted by route and status`() async throws {
        _ = try await ask("/p/a")
        _ = try await ask("/p/b")
        _ = try await ask("/x/y/z")
        let text = metrics.exposition()
        #expect(text.contains(#"status="200"} 2"#))
        #expect(text.contains(#"http_requests_total{method="GET",route="NotFound",status="404"} 1"#))
        #expect(text.contains(#"http_request_duration_seconds_count{method="GET",route="NotFound"} 1"#))
    }

    private func askOperational(
        _ path: String, unready: Bilingual? = nil
    ) async throws -> TestResponse {
        let metrics = metrics
        return try await ask(path) { router in
            addOperationalRoutes(
                to: router, version: BuildVersion(number: "1.2.0", revision: "abc"), metrics: metrics
            ) { unready }
        }
    }

    @Test func `The operator's routes answer`() async throws {
        #expect(text(try await askOperational("/healthz")) == #"{"status":"ok"}"#)
        #expect(text(try await askOperational("/version")) == #"{"version":"1.2.0","revision":"abc"}"#)
        #expect(text(try await askOperational("/readyz")) == #"{"status":"ready"}"#)
        let metrics = try await askOperational("/metrics")
        #expect(metrics.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(text(metrics).contains("# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes "))
    }

    @Test func `A server that is not ready says why`() async throws {
        let reason = Bilingual("磁盘空间不足。", "The disk is full.")
        let response = try await askOperational("/readyz?lang=en", unready: reason)
        #expect(response.status == .serviceUnavailable)
        #expect(text(response) == #"{"status":"unavailable","reason":"The disk is full."}"#)
    }

    private let shelf = AssetShelf([
        Asset(name: "page.css", contentType: "text/css; charset=utf-8", bytes: Array("p{}".utf8))
    ])

    @Test func `A file is served for a year under an address that changes with its content`() async throws {
        let address = try #require(shelf.address(of: "page.css"))
        #expect(address.wholeMatch(of: /\/s\/page\.[0-9a-f]{8}\.css/) != nil)
        let other = Asset(name: "page.css", contentType: "text/css", bytes: Array("p{ }".utf8))
        #expect(other.address != address)
        let shelf = shelf
        let response = try await ask(address) { router in shelf.addRoutes(to: router) }
        #expect(response.status == .ok)
        #expect(text(response) == "p{}")
        #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(response.headers[.contentType] == "text/css; charset=utf-8")
    }

    @Test func `A browser that has the file is not sent it again`() async throws {
        let address = try #require(shelf.address(of: "page.css"))
        let tag = EntityTag(of: Array("p{}".utf8)).text
        let shelf = shelf
        for held in [tag, "W/\(tag)", "\"x\", \(tag) ", "*"] {
            let response = try await ask(address, headers: [.ifNoneMatch: held]) { router in shelf.addRoutes(to: router)
            }
            #expect(response.status == .notModified)
            #expect(response.body.readableBytes == 0)
            #expect(response.headers[.eTag] == tag)
        }
        let changed = try await ask(address, headers: [.ifNoneMatch: "\"x\""]) { router in shelf.addRoutes(to: router) }
        #expect(changed.status == .ok)
    }

    @Test func `An address of an older file is not found`() async throws {
        let shelf = shelf
        let response = try await ask("/s/page.00000000.css") { router in shelf.addRoutes(to: router) }
        #expect(response.status == .notFound)
    }
}

/// Collects the lines of a log.
final class LogLines: Sendable {
    private let written = Mutex<[String]>([])

    var lines: [String] { written.withLock { $0 } }

    var logger: Logger {
        Logger(label: "test") { _ in
            JSONLines(level: .info, now: { Date(timeIntervalSince1970: 1_700_000_000.25) }) { line in
                self.written.withLock { $0.append(line) }
            }
        }
    }
}

struct JSONLinesTests {
    @Test func `A line is one JSON object with time, level, message and metadata in order`() {
        let log = LogLines()
        log.logger.warning("ledger closed", metadata: ["unit": "安亭镇", "counts": ["1", "2"], "at": ["row": "7"]])
        #expect(
            log.lines == [
                #"{"ts":"2023-11-14T22:13:20.250Z","level":"warning","msg":"ledger closed","#
                    + #""at":{"row":"7"},"counts":["1","2"],"unit":"安亭镇"}"# + "\n"
            ])
    }

    @Test func `A line feed in a value cannot forge a second line`() throws {
        let log = LogLines()
        log.logger.info("sign-in", metadata: ["user": "a\r\n{\"msg\":\"forged\"}\u{2028}\u{1B}[2J\"\\"])
        #expect(log.lines.count == 1)
        let line = try #require(log.lines.first).dropLast()
        #expect(!line.contains { $0.isNewline })
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 })
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
        #expect(object?["user"] == "a\r\n{\"msg\":\"forged\"}\u{2028}\u{1B}[2J\"\\")
    }

    @Test func `Metadata cannot stand in for the message`() {
        let log = LogLines()
        log.logger.info("real", metadata: ["msg": "forged", "level": "trace"])
        #expect(log.lines.first?.contains(#""level":"info","msg":"real","level_":"trace","msg_":"forged""#) == true)
    }

    @Test func `What is below the level is not written`() {
        let log = LogLines()
        log.logger.debug("quiet")
        #expect(log.lines.isEmpty)
    }
}
