import Foundation
import HTTPTypes
import Hummingbird
import Operating
import Planning
import Testing

@testable import Serving

/// Who may be where: the three administrators and everybody else.
@Suite struct AdministratorTests {
    private static let everybody = Role.allCases

    /// Which roles may be at an address; written by hand.
    private static let allowed: [String: Set<Role>] = [
        "/p/sei-14": [.reporter, .reviewer, .analyst, .leader],
        "/p/sei-14.csv": [.reporter, .reviewer, .analyst, .leader],
        "/p/sei-14.json": [.reporter, .reviewer, .analyst, .leader],
        "/pivot": [.reporter, .reviewer, .analyst, .leader],
        "/rules": [.reporter, .reviewer, .analyst, .leader],
        "/api/v1/areas": [.reporter, .reviewer, .analyst, .leader],
        "/f/sei-output/310114/all?period=2020": [.reporter, .reviewer, .analyst, .leader],
        "/admin/accounts": [.systemAdministrator, .securityAdministrator],
        "/admin/accounts/analyst": [.systemAdministrator, .securityAdministrator],
        "/admin/audit": [.auditor],
        "/admin/audit.csv": [.auditor],
        "/account/password": Set(Role.allCases),
        "/sign-out": Set(Role.allCases),
        "/nowhere": [],
    ]

    @Test func `every role reaches its own pages; the others' answer as if they were not there`() async throws {
        try await SignInSite.run(Self.everybody) { site in
            for role in Self.everybody {
                let browser = try await site.browser(role)
                for (address, roles) in Self.allowed {
                    let answer = try await browser.get(address)
                    #expect(answer.status == (roles.contains(role) ? .ok : .notFound), "\(role) \(address)")
                }
            }
        }
    }

    @Test func `a foreign page and a missing one have the same words`() async throws {
        try await SignInSite.run([.analyst]) { site in
            let browser = try await site.browser(.analyst)
            let plain = { (text: String) in
                text.replacing(/<code>[0-9a-f]{16}<\/code>/, with: "")
            }
            let foreign = try await browser.get("/admin/audit")
            let missing = try await browser.get("/admin/nowhere")
            #expect(plain(foreign.text) == plain(missing.text))
            let lines = try await site.workspace.auditTrail(AuditRequest(), limit: 1)
            #expect(lines.first?.deed.chinese == "请求/admin/audit，因无权限被拒绝")
        }
    }

    @Test(arguments: [
        (Role.systemAdministrator, "/admin/accounts"), (.securityAdministrator, "/admin/accounts"),
        (.auditor, "/admin/audit"), (.leader, "/"),
    ]) func `each begins on the own page`(role: Role, home: String) async throws {
        try await SignInSite.run([role]) { site in
            let browser = Browser(client: site.client)
            #expect(try await browser.signIn(role.rawValue.lowercased(), SignInSite.password).location == home)
            let start = try await browser.get("/")
            #expect(home == "/" ? start.status == .ok : start.location == home)
        }
    }

    @Test func `the system administrator makes an account, the security administrator grants its role`() async throws {
        try await SignInSite.run([.systemAdministrator, .securityAdministrator]) { site in
            let system = try await site.browser(.systemAdministrator)
            let security = try await site.browser(.securityAdministrator)
            let list = "/admin/accounts"
            let organization = await site.workspace.snapshot.catalogue.organizations[0].id.code
            let fields = [("code", "zhang.san"), ("name", "张三<b>"), ("organization", organization)]
            #expect(try await security.post(list, fields, tokenFrom: list + "/systemadministrator").status == .notFound)
            let made = try await system.post(list, fields + [("role", "auditor")], tokenFrom: list)
            #expect(made.status == .ok)
            #expect(made.text.contains("class=\"secret\"") && made.text.contains("张三&lt;b&gt;"))
            #expect(await site.workspace.accounts.first { $0.id.code == "zhang.san" }?.roles == [])
            #expect(try await !system.get(list).text.contains("class=\"secret\""))
            let again = try await system.post(list, fields, tokenFrom: list)
            #expect(again.status == .unprocessableContent && again.text.contains("已存在"))

            let page = "/admin/accounts/zhang.san"
            let grant = [("role", "reporter"), ("role", "analyst"), ("reason", "到岗")]
            #expect(try await system.post(page + "/grant", grant, tokenFrom: page).status == .notFound)
            #expect(try await security.post(page + "/grant", grant, tokenFrom: page).status == .ok)
            #expect(await site.workspace.accounts.first { $0.id.code == "zhang.san" }?.roles == [.reporter, .analyst])
            let both = [("role", "auditor"), ("role", "reporter")]
            let refused = try await security.post(page + "/grant", both, tokenFrom: page)
            #expect(refused.status == .unprocessableContent && refused.text.contains("须分设"))
            #expect(try await security.post(page + "/disable", [], tokenFrom: page).status == .notFound)
            #expect(try await system.post(page + "/disable", [], tokenFrom: page).text.contains("停用"))
            let own = try await security.get("/admin/accounts/securityadministrator")
            #expect(own.status == .ok && !own.text.contains("/grant"))
        }
    }

    @Test func `the audit page tells in sentences, narrows down, goes on, and escapes what people typed`() async throws
    {
        try await SignInSite.run([.auditor, .analyst, .systemAdministrator]) { site in
            let system = try await site.browser(.systemAdministrator)
            _ = try await system.post(
                "/admin/accounts", [("code", "evil"), ("name", "<script>alert(1)</script>"), ("reason", "=1+1")],
                tokenFrom: "/admin/accounts")
            let auditor = try await site.browser(.auditor)
            let page = try await auditor.get("/admin/audit").text
            #expect(page.contains("系统管理员某（systemadministrator）"))
            #expect(page.contains("新建账户&lt;script&gt;"))
            #expect(page.contains("，理由：=1+1。"))
            #expect(!page.contains("<script>alert"))
            let narrowed = try await auditor.get("/admin/audit?actor=auditor&verb=sign-in").text
            #expect(narrowed.components(separatedBy: "<li value=").count - 1 == 3)
            #expect(narrowed.contains("登录。") && !narrowed.contains("新建账户&lt;"))
            #expect(try await auditor.get("/admin/audit?from=2001-01-01&through=2001-01-02").text.contains("没有符合条件"))
            #expect(try await auditor.get("/admin/audit?from=yesterday").status == .badRequest)
            #expect(try await auditor.get("/admin/audit?before=x").status == .badRequest)
            let old = try await auditor.get("/admin/audit?before=3").text
            #expect(old.contains("<li value=\"2\">") && !old.contains("<li value=\"3\">"))
            #expect(try await auditor.get("/admin/audit?lang=en").text.contains("made account"))
            let csv = try await auditor.get("/admin/audit.csv?verb=create")
            #expect(csv.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(csv.text.contains("'=1+1") && csv.text.contains("台账序号"))
        }
    }

    @Test func `the chain is checked on the page, and looking is recorded`() async throws {
        try await SignInSite.run([.auditor]) { site in
            let auditor = try await site.browser(.auditor)
            let answer = try await auditor.post("/admin/audit/verify", [], tokenFrom: "/admin/audit")
            #expect(answer.status == .ok)
            #expect(answer.text.contains("class=\"done\"") && answer.text.contains("台账完整"))
            let lines = try await site.workspace.auditTrail(AuditRequest(), limit: 2)
            #expect(lines.map(\.deed.chinese) == ["核验台账，结果完整", "查阅审计记录"])
        }
    }

    @Test func `looking at accounts is recorded, and what was asked of the audit`() async throws {
        try await SignInSite.run([.systemAdministrator, .auditor]) { site in
            let system = try await site.browser(.systemAdministrator)
            _ = try await system.get("/admin/accounts")
            _ = try await system.get("/admin/accounts/auditor")
            let auditor = try await site.browser(.auditor)
            _ = try await auditor.get("/admin/audit?verb=view")
            let lines = try await site.workspace.auditTrail(AuditRequest(), limit: 4)
            #expect(
                [lines[0], lines[2], lines[3]].map(\.deed.chinese) == [
                    "查阅审计记录（verb=view）", "查阅账户资料（auditor）", "查阅账户资料",
                ])
            #expect(lines[3].deed.english == "looked at accounts")
        }
    }

    @Test func `a download of figures is recorded`() async throws {
        try await SignInSite.run([.analyst]) { site in
            let browser = try await site.browser(.analyst)
            #expect(try await browser.get("/p/sei-14.csv").status == .ok)
            let line = try await site.workspace.auditTrail(AuditRequest(), limit: 1).first
            #expect(line?.deed.chinese == "导出/p/sei-14.csv")
        }
    }
}
