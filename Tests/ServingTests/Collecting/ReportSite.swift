import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Planning
import Recording
import Testing

@testable import Operating
@testable import Serving

/// A small district on 3 April 2024: two towns report a monthly form, two departments review it one after the other.
struct ReportSite {
    let client: any TestClientProtocol
    let workspace: Workspace

    static let report = "/r/monthly/2024-03/town-a"

    static let yaml = """
        title: 测试区
        areas:
          - {code: d, name: 测试区, english: District, level: district}
          - {code: a, name: 安亭镇, english: Anting, level: town}
          - {code: b, name: 徐行镇, english: Xuhang, level: town}
        trees:
          - {code: admin, name: 行政区划, links: [{parent: d, children: [a, b]}]}
        organizations:
          - {code: commission, name: 区经委, english: Economic Commission, kind: department}
          - {code: bureau, name: 区统计局, english: Statistics Bureau, kind: department}
          - {code: town-a, name: 安亭镇人民政府, english: Anting Town Government, kind: town, area: a}
          - {code: town-b, name: 徐行镇人民政府, english: Xuhang Town Government, kind: town, area: b}
        bases:
          - {code: all, name: 全口径, coverage: all}
        statistics:
          - {code: output, name: 规上工业总产值, english: Output, unit: 亿元, frequency: monthly, accumulation: flow, additive: true, basis: all}
          - {code: sei, name: 战新产值, english: SEI output, unit: 亿元, frequency: monthly, accumulation: flow, additive: true, of-which: output, basis: all}
          - {code: firms, name: 高新技术企业, english: High-tech firms, unit: 家, frequency: monthly, accumulation: stock, additive: true, basis: all}
        forms:
          - code: monthly
            name: 镇级月报
            english: Monthly town report
            reporters: [town-a, town-b]
            reviewers: [commission, bureau]
            rhythm: monthly
            from: 2023-01
            due: {day: 8, months-after: 1}
            items:
              - {statistic: output, period: cumulative, merged: true, needed-by: {plan: p, clause: c1}}
              - {statistic: sei, period: cumulative, merged: true}
              - {statistic: firms, period: month, required: false}
        """

    static let plan = """
        code: p
        title: 规划
        document-number: 1号
        issuer: 区府办
        issued: 2021-12-08
        years: 2021/2025
        area: d
        sections:
          - {code: 1, number: 一、, title: 发展目标}
        indicators:
          - {code: I1, number: 1, name: 产值目标, wording: 达到2000亿元, section: 1, statistic: output, target: {level: {at-least: 2000}}}
        clauses:
          - {code: c1, section: 1, kind: target, subject: 产值目标}
        """

    static func run(_ test: @Sendable (ReportSite) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "guiheng-report-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder + "/plans", withIntermediateDirectories: true)
        try yaml.write(toFile: folder + "/guiheng.yaml", atomically: true, encoding: .utf8)
        try plan.write(toFile: folder + "/plans/p.yaml", atomically: true, encoding: .utf8)
        let now = try #require(Moment("2024-04-03T02:00:00.000Z"))
        let workspace = try await Workspace.open(folder, clock: { now })
        var policy = SignInPolicy()
        policy.cost = .light
        await workspace.adopt(policy)
        for (code, organization, role) in people { try await add(code, organization, role, to: workspace) }
        let day = try #require(Day("2024-04-03"))
        let site = try Site(
            workspace: workspace, settings: EdgeSettings(), version: BuildVersion(number: "test"), today: { day })
        try await Application(router: site.router(PrometheusMetrics())).test(.router) { client in
            try await test(ReportSite(client: client, workspace: workspace))
        }
    }

    private static let people: [(String, String, Role)] = [
        ("zhang", "town-a", .reporter), ("li", "town-b", .reporter), ("wang", "commission", .reviewer),
        ("zhao", "bureau", .reviewer), ("qian", "bureau", .leader), ("sun", "town-a", .reviewer),
    ]

    private static func add(
        _ code: String, _ organization: String, _ role: Role, to workspace: Workspace
    ) async throws {
        let made = try await workspace.create(
            NewAccount(code: code, name: "\(code)某", organization: organization), grant: Grant(roles: [role]),
            by: Operator(commandLine: "root"))
        guard
            case .signedIn(let person, _) = try await workspace.signIn(code, password: made.password, from: "10.1.2.3")
        else {
            Issue.record("\(code) is not signed in")
            return
        }
        _ = try await workspace.changePassword(of: person, from: made.password, to: SignInSite.password)
    }

    /// A browser that is signed in as somebody.
    func browser(_ code: String) async throws -> Browser {
        let browser = Browser(client: client)
        #expect(try await browser.signIn(code, SignInSite.password).status == .seeOther)
        return browser
    }

    /// The fields of March: output and strategic output since January, and firms.
    static func march(_ output: String, _ sei: String, _ firms: String = "", reason: String = "") -> [(String, String)]
    {
        [
            ("v output a all 2024-01/03", output), ("v sei a all 2024-01/03", sei), ("v firms a all 2024-03", firms),
            ("n output a all 2024-01/03", reason),
        ]
    }

    /// What a field of a page holds.
    static func value(of name: String, in page: String) throws -> String {
        let field = try #require(page.range(of: "name=\"\(name)\" value=\""))
        return String(page[field.upperBound...].prefix { $0 != "\"" })
    }
}

extension Browser {
    /// Presses a button of a report's page with the token, revision and version that the page has.
    func press(
        _ action: String, _ fields: [(String, String)] = [], on report: String = ReportSite.report
    ) async throws -> Answer {
        let page = try await get(report).text
        let kept = try ["revision", "seen", "token"].map { ($0, try ReportSite.value(of: $0, in: page)) }
        return try await post(report, kept + [("action", action)] + fields)
    }
}
