import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Planning
import Testing

@testable import Operating
@testable import Serving

/// The example's site with accounts, as browsers meet it: each with the cookies that it was given.
struct SignInSite {
    static let password = "Qd7!mvPz-4471"
    let client: any TestClientProtocol
    let workspace: Workspace

    /// Runs a test on a site whose accounts are named after their roles; passwords need no change.
    static func run(
        _ roles: [Role], entry: Reporter? = nil, _ test: @Sendable (SignInSite) async throws -> Void
    ) async throws {
        let folder = NSTemporaryDirectory() + "guiheng-signin-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Workspace.createExample(at: folder)
        let workspace = try await Workspace.open(folder)
        var policy = SignInPolicy()
        policy.cost = .light
        await workspace.adopt(policy)
        for role in roles { try await add(role, to: workspace) }
        let site = try Site(
            workspace: workspace, settings: EdgeSettings(), version: BuildVersion(number: "test"), entry: entry,
            today: { Day(daysSince1970: 20_782) })
        try await Application(router: site.router(PrometheusMetrics())).test(.router) { client in
            try await test(SignInSite(client: client, workspace: workspace))
        }
    }

    private static func add(_ role: Role, to workspace: Workspace) async throws {
        let organization = await workspace.snapshot.catalogue.organizations.first?.id.code
        let code = role.rawValue.lowercased()
        let made = try await workspace.create(
            NewAccount(
                code: code, name: "\(role.name.chinese)某", organization: role.isAdministrator ? nil : organization),
            grant: Grant(roles: [role]), by: Operator(commandLine: "root"))
        guard
            case .signedIn(let person, _) = try await workspace.signIn(code, password: made.password, from: "10.1.2.3")
        else {
            Issue.record("\(code) is not signed in")
            return
        }
        _ = try await workspace.changePassword(of: person, from: made.password, to: password)
    }

    /// A browser that is signed in.
    func browser(_ role: Role) async throws -> Browser {
        let browser = Browser(client: client)
        let answer = try await browser.signIn(role.rawValue.lowercased(), Self.password)
        #expect(answer.status == .seeOther)
        return browser
    }
}

/// Keeps cookies, fills forms in and follows nothing by itself.
actor Browser {
    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let text: String

        var location: String { headers[.location] ?? "" }
    }

    let client: any TestClientProtocol
    private(set) var cookies: [String: String] = [:]

    init(client: any TestClientProtocol) { self.client = client }

    func get(_ address: String) async throws -> Answer { try await send(address, .get, nil, [:]) }

    /// Sends a form with the token of a page.
    func post(
        _ address: String, _ fields: [(String, String)], tokenFrom page: String, headers: HTTPFields = [:]
    ) async throws -> Answer {
        let token = try await token(on: page)
        return try await post(address, fields + [("token", token)], headers: headers)
    }

    func post(_ address: String, _ fields: [(String, String)], headers: HTTPFields = [:]) async throws -> Answer {
        let body = PageScope.encoded(fields.map { (name: $0.0, value: $0.1) }).dropFirst()
        return try await send(address, .post, String(body), headers)
    }

    func signIn(_ name: String, _ password: String, next: String = "") async throws -> Answer {
        try await post(
            "/sign-in", [("name", name), ("password", password), ("next", next)], tokenFrom: "/sign-in")
    }

    func token(on page: String) async throws -> String {
        let text = try await get(page).text
        let field = try #require(text.range(of: "name=\"token\" value=\""))
        return String(text[field.upperBound...].prefix { $0 != "\"" })
    }

    func set(_ name: String, _ value: String?) { cookies[name] = value }

    private func send(
        _ address: String, _ method: HTTPRequest.Method, _ body: String?, _ headers: HTTPFields
    ) async throws -> Answer {
        var headers = headers
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ") }
        if body != nil, headers[.contentType] == nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let answer = try await client.execute(
            uri: address, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
        ) { Answer(status: $0.status, headers: $0.headers, text: String(buffer: $0.body)) }
        for line in answer.headers[values: .setCookie] { keep(line) }
        return answer
    }

    private func keep(_ line: String) {
        let parts = line.split(separator: ";").map { $0.drop { $0 == " " } }
        let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let isGone = parts.contains("Max-Age=0")
        cookies[pair[0]] = isGone ? nil : pair[1]
    }
}
