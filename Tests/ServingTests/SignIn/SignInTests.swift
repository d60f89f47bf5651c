import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operating
import Planning
import Testing

@testable import Serving

/// Signing in and out, through the router with everything the edge adds.
@Suite struct SignInTests {
    private static let pages = [
        "/", "/p/sei-14", "/p/sei-14/text", "/p/sei-14/i/SEI-01", "/pivot", "/rules",
        "/f/sei-output/310114/all?period=2020", "/account/password", "/sign-out", "/nowhere",
    ]

    @Test func `without accounts everything stays open and there is nothing to sign in to`() async throws {
        try await SignInSite.run([]) { site in
            let browser = Browser(client: site.client)
            for page in Self.pages.prefix(7) {
                let status = try await browser.get(page).status
                #expect(status == .ok, "\(page)")
            }
            for page in ["/sign-in", "/sign-out", "/account/password", "/admin/accounts", "/admin/audit"] {
                let status = try await browser.get(page).status
                #expect(status == .notFound, "\(page)")
            }
        }
    }

    @Test func `with accounts every page leads to the sign-in, and programs are told so`() async throws {
        try await SignInSite.run([.analyst]) { site in
            let browser = Browser(client: site.client)
            for page in Self.pages + ["/p/sei-14.csv", "/admin/audit.csv"] {
                let answer = try await browser.get(page)
                #expect(answer.status == .seeOther && answer.location.hasPrefix("/sign-in"), "\(page)")
                #expect(!answer.text.contains("嘉定"))
            }
            for page in ["/api", "/api/figures", "/p/sei-14.json", "/api/nowhere"] {
                let answer = try await browser.get(page)
                #expect(answer.status == .unauthorized, "\(page)")
                #expect(answer.headers[.contentType] == "application/problem+json")
            }
            #expect(try await browser.post("/account/password", []).status == .unauthorized)
            for page in ["/healthz", "/readyz"] { #expect(try await browser.get(page).status == .ok) }
            for page in ["/metrics", "/version"] { #expect(try await browser.get(page).status == .seeOther) }
            let form = try await browser.get("/sign-in")
            #expect(form.status == .ok)
            #expect(!form.text.contains("嘉定") && !form.text.contains("台账序号"))
        }
    }

    @Test func `signing in leads where one wanted to go, and nowhere else`() async throws {
        try await SignInSite.run([.analyst]) { site in
            for (next, target) in [
                ("/p/sei-14?kind=midterm", "/p/sei-14?kind=midterm"), ("", "/"), ("//evil.example", "/"),
                ("https://evil.example", "/"), ("/\\evil.example", "/"), ("/sign-out", "/"), ("/a b", "/"),
            ] {
                let browser = Browser(client: site.client)
                let answer = try await browser.signIn("analyst", SignInSite.password, next: next)
                #expect(answer.status == .seeOther)
                #expect(answer.location == target, "\(next)")
                let page = try await browser.get("/")
                #expect(page.status == .ok)
                #expect(page.text.contains("分析某") && page.text.contains("href=\"/sign-out\""))
            }
        }
    }

    @Test func `the cookie is kept from scripts, other sites and plain connections`() async throws {
        try await SignInSite.run([.analyst]) { site in
            let browser = Browser(client: site.client)
            let answer = try await browser.signIn("analyst", SignInSite.password)
            let line = try #require(answer.headers[values: .setCookie].first { $0.contains("sid=") })
            for attribute in ["; HttpOnly", "; SameSite=Lax", "; Path=/"] { #expect(line.contains(attribute)) }
            #expect(!line.contains("Domain"))
            #expect(line.hasPrefix("__Host-sid=") == line.contains("; Secure"))
        }
    }

    @Test(arguments: [
        ("127.0.0.1:8080", false, true), ("localhost", false, true), ("[::1]:8080", false, true),
        ("plan.jiading.gov.cn", false, false), ("plan.jiading.gov.cn", true, true),
        ("127.0.0.1.evil.example", false, false),
        ("localhost.evil.example:80", false, false),
    ]) func `the cookie is bound to the host over TLS and on the machine itself`(
        host: String, isBehindTLS: Bool, isSecure: Bool
    ) throws {
        let request = Request(
            head: HTTPRequest(method: .get, scheme: "http", authority: host, path: "/"),
            body: .init(buffer: .init()))
        var response = Response(status: .ok)
        let cookie = SessionCookie(request, isBehindTLS: isBehindTLS)
        cookie.set(token: "abc", on: &response)
        let attributes = isSecure ? "; Secure" : ""
        let name = isSecure ? "__Host-sid" : "sid"
        #expect(
            response.headers[values: .setCookie] == ["\(name)=abc; Path=/; HttpOnly; SameSite=Lax\(attributes)"])
    }

    @Test func `wrong passwords and unknown names get the same answer, and the sixth is told to wait`() async throws {
        try await SignInSite.run([.analyst]) { site in
            var texts: [String] = []
            for name in ["analyst", "nobody"] {
                let browser = Browser(client: site.client)
                for _ in 0..<5 {
                    let answer = try await browser.signIn(name, "wrong")
                    #expect(answer.status == .unprocessableContent)
                    let token = try await browser.token(on: "/sign-in")
                    texts.append(answer.text.replacing(name, with: "NAME").replacing(token, with: "TOKEN"))
                }
                let locked = try await browser.signIn(name, SignInSite.password)
                #expect(locked.status == .tooManyRequests)
                #expect(locked.text.contains("失败次数过多"))
            }
            #expect(Set(texts).count == 1)
        }
    }

    @Test func `a token set before signing in is replaced, and one made up opens nothing`() async throws {
        try await SignInSite.run([.analyst]) { site in
            let browser = Browser(client: site.client)
            for name in ["sid", "__Host-sid"] { await browser.set(name, String(repeating: "a", count: 64)) }
            #expect(try await browser.get("/").status == .seeOther)
            _ = try await browser.signIn("analyst", SignInSite.password)
            let held = await browser.cookies.filter { $0.key.hasSuffix("sid") }.values
            #expect(held.contains { $0 != String(repeating: "a", count: 64) })
            #expect(try await browser.get("/").status == .ok)
        }
    }

    @Test func `after signing out the cookie is worth nothing`() async throws {
        try await SignInSite.run([.analyst]) { site in
            let browser = try await site.browser(.analyst)
            let cookies = await browser.cookies
            let answer = try await browser.post("/sign-out", [], tokenFrom: "/sign-out")
            #expect(answer.status == .seeOther && answer.location == "/sign-in")
            #expect(await browser.cookies.isEmpty)
            for (name, value) in cookies { await browser.set(name, value) }
            #expect(try await browser.get("/").status == .seeOther)
        }
    }

    @Test func `forms without the session's token, with another's, or from another site change nothing`() async throws {
        try await SignInSite.run([.analyst, .leader]) { site in
            let (browser, other) = (try await site.browser(.analyst), try await site.browser(.leader))
            let foreign = try await other.token(on: "/sign-out")
            let own = try await browser.token(on: "/sign-out")
            #expect(foreign != own)
            for fields in [[], [("token", "")], [("token", foreign)], [("token", own + "0")], [("xtoken", own)]] {
                #expect(try await browser.post("/sign-out", fields).status == .forbidden)
            }
            for (name, value) in [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site")] {
                let field = try #require(HTTPField.Name(name))
                let answer = try await browser.post("/sign-out", [("token", own)], headers: [field: value])
                #expect(answer.status == .forbidden)
            }
            #expect(try await browser.get("/").status == .ok)
            let field = try #require(HTTPField.Name("X-Form-Token"))
            #expect(try await browser.post("/sign-out", [], headers: [field: own]).status == .seeOther)
        }
    }

    @Test func `a form in parts carries the token as a part`() async throws {
        try await SignInSite.run([.analyst]) { site in
            let browser = try await site.browser(.analyst)
            let own = try await browser.token(on: "/sign-out")
            let send = { (token: String) in
                let body = "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token)\r\n--b--\r\n"
                let cookies = await browser.cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
                return try await site.client.execute(
                    uri: "/sign-out", method: .post,
                    headers: [.contentType: "multipart/form-data; boundary=b", .cookie: cookies],
                    body: .init(string: body)
                ) { $0.status }
            }
            #expect(try await send(String(own.reversed())) == .forbidden)
            #expect(try await send("") == .forbidden)
            #expect(try await send(own) == .seeOther)
        }
    }

    @Test func `without the form's own cookie nobody is signed in`() async throws {
        try await SignInSite.run([.analyst]) { site in
            let browser = Browser(client: site.client)
            let answer = try await browser.post(
                "/sign-in", [("name", "analyst"), ("password", SignInSite.password), ("token", "")])
            #expect(answer.status == .forbidden)
            #expect(try await browser.get("/").status == .seeOther)
        }
    }

    @Test func `a password set by somebody else must be changed before anything else`() async throws {
        try await SignInSite.run([.analyst, .systemAdministrator]) { site in
            let admin = try await site.browser(.systemAdministrator)
            let page = try await admin.post(
                "/admin/accounts/analyst/reset", [("reason", "忘记口令")], tokenFrom: "/admin/accounts/analyst")
            let mark = try #require(page.text.range(of: "class=\"secret\">"))
            let password = String(page.text[mark.upperBound...].prefix { $0 != "<" })
            let browser = Browser(client: site.client)
            _ = try await browser.signIn("analyst", password)
            #expect(try await browser.get("/").location == "/account/password")
            #expect(try await browser.get("/api/figures").status == .forbidden)
            let change = { (present: String, new: String, again: String) in
                try await browser.post(
                    "/account/password", [("present", present), ("new", new), ("again", again)],
                    tokenFrom: "/account/password")
            }
            #expect(try await change("wrong", "Another-8-one", "Another-8-one").text.contains("当前口令不正确"))
            #expect(try await change(password, "Another-8-one", "Another-8-two").text.contains("不一致"))
            #expect(try await change(password, "weak", "weak").text.contains("口令不足8位"))
            #expect(try await change(password, SignInSite.password, SignInSite.password).text.contains("最近5次"))
            let before = await browser.cookies
            let answer = try await change(password, "Another-8-one", "Another-8-one")
            #expect(answer.status == .seeOther && answer.location == "/")
            #expect(await browser.cookies != before)
            #expect(try await browser.get("/").status == .ok)
        }
    }

    @Test func `pages of one person are not shown to another`() async throws {
        try await SignInSite.run([.analyst, .leader]) { site in
            let (analyst, leader) = (try await site.browser(.analyst), try await site.browser(.leader))
            for page in ["/", "/p/sei-14/text", "/pivot"] {
                for _ in 0..<2 {
                    let (first, second) = (try await analyst.get(page).text, try await leader.get(page).text)
                    #expect(first.contains("分析某") && !first.contains("领导某"))
                    #expect(second.contains("领导某") && !second.contains("分析某"))
                }
            }
        }
    }

    @Test func `corrections of single figures are closed where people have accounts`() async throws {
        try await SignInSite.run([.reporter], entry: Reporter(actor: "张三")) { site in
            let browser = try await site.browser(.reporter)
            let address = "/f/sei-output/310114/all?period=2020"
            #expect(try await !browser.get(address).text.contains("<form method=\"post\""))
            let answer = try await browser.post(address, [("value", "1")], tokenFrom: "/sign-out")
            #expect(answer.status == .notFound)
        }
    }
}
