import Calculating
import Evaluating
import Planning
import Recording
import Testing

@testable import Operating

/// The ledger in words, entry by entry.
@Suite struct AuditTrailTests {
    let staff: Staff
    let workspace: Workspace

    init() async throws {
        staff = try Staff()
        workspace = try await staff.open()
    }

    private func last(_ request: AuditRequest = AuditRequest()) async throws -> AuditLine {
        try #require(try await workspace.auditTrail(request, limit: 1).first)
    }

    private func act(_ verb: String, _ body: String, register: String = "report", reason: String = "") -> Entry {
        Entry(
            actor: "zhao", role: "reviewer", object: "town-monthly/2024-03/anting", reason: reason,
            content: .act(Act(register: register, key: "town-monthly/2024-03/anting", verb: verb, body: body)))
    }

    @Test func `a corrected figure is told with what it was, what it is, and why`() async throws {
        let cell = Cell(
            statistic: try Statistic.ID("sei-output"), area: try Area.ID("310114"), basis: try Basis.ID("all"),
            period: try Period("2020"))
        let seen = try #require(await workspace.snapshot.cube.latest(at: cell)).provenance.position
        let revision = Revision(
            cell: cell, value: "1300.50", source: "区统计局", grade: "A", reason: "核对原始报表", seen: seen)
        _ = try await workspace.revise(revision, by: Reporter(actor: "张三"))
        let line = try await last()
        #expect(line.deed.chinese.hasPrefix("把嘉定区2020年"))
        #expect(line.deed.chinese.hasSuffix("从1227.7亿元改为1300.50亿元"))
        #expect(line.deed.english.contains("from 1227.7 ") && line.deed.english.contains(" to 1300.50 "))
        #expect(line.sentence.chinese.hasPrefix("2023-11-15 06:13:20，张三把"))
    }

    @Test func `a new figure, many figures, definitions and a rating by hand have their own words`() async throws {
        let lines = try await workspace.auditTrail(AuditRequest(), limit: 10)
        #expect(lines.map(\.verb) == ["submit", "submit", "define"])
        #expect(lines[2].deed.chinese == "更新定义文件“guiheng.yaml plans/sei-14.yaml”")
        #expect(lines[1].deed.chinese.hasPrefix("报送") && lines[1].deed.chinese.hasSuffix("个数值（data/history.csv）"))
        let day = try #require(Day("2023-06-30"))
        let judgement = Judgement(
            plan: "sei-14", indicator: "SEI-01", kind: .midterm, day: day, rating: .behind, reason: "二期推迟")
        _ = try await workspace.rate(judgement, by: Reporter(actor: "zhao"))
        #expect(try await last().sentence.chinese.hasSuffix("，zhao调整指标sei-14/SEI-01的评级，理由：二期推迟。"))
    }

    @Test func `an act on a report is told with the states before and after`() async throws {
        try await workspace.append(act("submit", #"{"state":"submitted"}"#))
        #expect(
            try await last().deed.chinese == "报送报表（town-monthly/2024-03/anting），状态从“未报”改为“已报”")
        try await workspace.append(act("return", #"{"state":"returned"}"#, reason: "第3行与上月不符"))
        let line = try await last()
        #expect(line.deed.chinese == "退回报表（town-monthly/2024-03/anting），状态从“已报”改为“退回”")
        #expect(line.sentence.chinese.hasSuffix("，理由：第3行与上月不符。"))
        #expect(line.deed.english == "returned report town-monthly/2024-03/anting, from “submitted” to “returned”")
    }

    @Test(arguments: ["", "{}", "[]", "no JSON", #"{"state":7}"#])
    func `an act whose body says nothing readable is still told`(body: String) async throws {
        try await workspace.append(act("weigh", body, register: "park"))
        #expect(try await last().deed.chinese == "办理“weigh”：park（town-monthly/2024-03/anting）")
    }

    @Test func `several entries of one action are all told, and the next snapshot has them`() async throws {
        let before = await workspace.snapshot.position
        let receipts = try await workspace.append([act("save", "{}"), act("submit", "{}")])
        #expect(receipts.map(\.position) == [before + 1, before + 2])
        #expect(await workspace.snapshot.position == before + 2)
        #expect(try await workspace.auditTrail(AuditRequest(), limit: 2).map(\.verb) == ["submit", "save"])
    }

    @Test func `the trail is narrowed by person, verb, object, day and position`() async throws {
        try await workspace.append(act("submit", "{}"))
        staff.clock.advance(minutes: 1440)
        try await workspace.append(act("approve", "{}"))
        let found = { (change: (inout AuditRequest) -> Void) in
            var request = AuditRequest()
            change(&request)
            return try await workspace.auditTrail(request, limit: 100).map(\.verb)
        }
        #expect(try await found { $0.actor = "zhao" } == ["approve", "submit"])
        #expect(try await found { $0.verb = "approve" } == ["approve"])
        #expect(try await found { $0.verb = "act" } == ["approve", "submit"])
        #expect(try await found { $0.object = "history" } == ["submit"])
        #expect(try await found { $0.object = "%" } == [])
        #expect(try await found { $0.actor = "zhao' OR 1=1 --" } == [])
        // 2023-11-15 and 16 in China Standard Time.
        #expect(try await found { $0.from = Day("2023-11-16") } == ["approve"])
        #expect(try await found { $0.through = Day("2023-11-15") }.count == 4)
        #expect(try await found { $0.through = Day("2023-11-14") } == [])
        #expect(try await found { $0.before = 2 } == ["define"])
    }

    @Test func `an entry after a sign-in says where the person had signed in from`() async throws {
        try await staff.add("wang", .auditor, to: workspace)
        let (person, _) = try await staff.signIn("wang", to: workspace, from: "10.7.7.7")
        try await workspace.append(
            Entry(
                actor: "wang", role: "reviewer", object: "x",
                content: .act(Act(register: "report", key: "x", verb: "approve", body: "{}"))))
        #expect(try await last().person.chinese == "wang同志（wang）（登录自10.7.7.7）")
        let check = try await workspace.verifyChain(by: Operator(person))
        #expect(check.isWhole)
        #expect(try await last().sentence.chinese.hasSuffix("，wang同志（wang）从10.7.7.7核验台账，结果完整。"))
    }
}
