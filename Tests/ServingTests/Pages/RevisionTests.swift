import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Operating
import Planning
import Testing

@testable import Serving

/// Corrections through the router with everything the edge adds.
@Suite struct RevisionTests {
    private static let address = "/f/sei-output/310114/all?period=2020"

    private func withSite(
        entry: Reporter?, _ test: @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let folder = NSTemporaryDirectory() + "guiheng-entry-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Workspace.createExample(at: folder)
        let site = try Site(
            workspace: try await Workspace.open(folder), settings: EdgeSettings(),
            version: BuildVersion(number: "test"), entry: entry, today: { Day(daysSince1970: 20_782) })
        try await Application(router: site.router(PrometheusMetrics())).test(.router) { try await test($0) }
    }

    private static func send(
        _ client: any TestClientProtocol, _ value: String, seen: Int, to address: String = address,
        headers: HTTPFields = [:], reason: String = "%E6%A0%B8%E5%AF%B9"
    ) async throws -> (Int, String) {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        let body = "value=\(value)&source=test&grade=A&reason=\(reason)&seen=\(seen)"
        return try await client.execute(
            uri: address, method: .post, headers: headers, body: ByteBuffer(string: body)
        ) { ($0.status.code, String(buffer: $0.body)) }
    }

    private static func seen(_ client: any TestClientProtocol) async throws -> Int {
        let page = try await client.execute(uri: address, method: .get) { String(buffer: $0.body) }
        let field = try #require(page.range(of: "name=\"seen\" value=\""))
        return try #require(Int(page[field.upperBound...].prefix { $0.isNumber }))
    }

    @Test func `The answer to a correction has the figure, the indicators and their ratings`() async throws {
        try await withSite(entry: Reporter(actor: "张三")) { client in
            let seen = try await Self.seen(client)
            let form = try await client.execute(uri: Self.address, method: .get) { String(buffer: $0.body) }
            #expect(form.contains("<option selected>A</option><option>B</option>"))
            let (status, page) = try await Self.send(client, "1300.5", seen: seen)
            #expect(status == 200)
            #expect(page.contains("<b id=\"figure-after\">1300.5</b>"))
            #expect(page.contains("/p/sei-14/i/SEI-01"))
            let json = Self.address.replacing("/all?", with: "/all.json?")
            let (code, text) = try await Self.send(client, "1301", seen: try await Self.seen(client), to: json)
            #expect(code == 200)
            #expect(text.contains("\"before\": \"1300.5\"") && text.contains("\"after\": \"1301\""))
        }
    }

    @Test func `Without a person who enters there is no form, and nothing can be sent`() async throws {
        try await withSite(entry: nil) { client in
            let page = try await client.execute(uri: Self.address, method: .get) { String(buffer: $0.body) }
            #expect(!page.contains("<form method=\"post\""))
            #expect(try await Self.send(client, "1", seen: 2).0 >= 404)
        }
    }

    @Test(arguments: [
        ("Origin", "http://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
    ])
    func `What another site sends in a person's name is refused`(name: String, value: String) async throws {
        try await withSite(entry: Reporter(actor: "张三")) { client in
            let seen = try await Self.seen(client)
            let field = try #require(HTTPField.Name(name))
            #expect(try await Self.send(client, "9", seen: seen, headers: [field: value]).0 == 403)
            #expect(try await Self.seen(client) == seen)
        }
    }

    @Test func `A fault in the figure, a missing reason and a late correction have their own answers`() async throws {
        try await withSite(entry: Reporter(actor: "张三")) { client in
            let seen = try await Self.seen(client)
            let (status, page) = try await Self.send(client, "12x", seen: seen)
            #expect(status == 422)
            #expect(page.contains("12x") && page.contains("未作任何更改"))
            #expect(try await Self.send(client, "12", seen: seen, reason: "").0 == 422)
            #expect(try await Self.send(client, "12", seen: seen + 7).0 == 409)
            #expect(try await Self.send(client, "1", seen: 0, to: "/f/sei-output/310114/all?period=20x").0 == 400)
            #expect(try await Self.seen(client) == seen)
        }
    }
}
