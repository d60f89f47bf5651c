import Evaluating
import Operating
import Planning
import Recording
import Testing

/// The form is due on 2024-04-07 for March (清明 moves the 6th), on 2024-03-06 for February.
struct SummaryTests {
    private let sample: CollectingSample

    init() throws { sample = try CollectingSample() }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func organization(_ code: String, _ snapshot: Snapshot) throws -> Organization {
        try #require(snapshot.catalogue.organization(.init(code)))
    }

    /// Town A sends March on a day; town B saves a draft only.
    private func sent(on moment: String) async throws -> (Workspace, Snapshot) {
        let workspace = try await sample.open(on: moment)
        _ = try await workspace.submitReport(report("2024-03"), march("300", "212"), by: Person.townA())
        let draft = [ReportEntry(cell: try cell("output", "2024-01/03", "b"), text: "40")]
        _ = try await workspace.saveDraft(draft, of: report("2024-03", "town-b"), expecting: 0, by: Person.townB())
        return (workspace, await workspace.snapshot)
    }

    @Test func `The matrix shows where each report stands`() async throws {
        let (workspace, snapshot) = try await sent(on: "2024-04-07T15:59:00.000Z")
        let drafts = try await workspace.draftedReports()
        let matrix = snapshot.reviewMatrix(of: try Period("2024-03"), drafts: drafts, on: try day("2024-04-10"))
        #expect(matrix.rows.map(\.organization.id.code) == ["town-a", "town-b"])
        #expect(matrix.reports.map(\.state) == [.submitted, .draft])
        // 23:59 in China is still the day itself; until the 10th three days were worked.
        #expect(matrix.reports.map(\.timing) == [.onTime, .overdue(3)])
        #expect(matrix.reports.first?.turn?.code == "commission")
        #expect(matrix.progress.completeness == 0.5 && matrix.progress.timeliness == 0.5)
    }

    @Test func `A report is late from the first minute of the next day in China`() async throws {
        let (_, snapshot) = try await sent(on: "2024-04-07T16:00:00.000Z")
        let matrix = snapshot.reviewMatrix(of: try Period("2024-03"), on: try day("2024-04-10"))
        #expect(matrix.reports.map(\.timing) == [.late(1), .overdue(3)])
        #expect(matrix.progress.late == 1 && matrix.progress.onTime == 0 && matrix.progress.timeliness == 0)
    }

    @Test func `What is not due is neither late nor counted`() async throws {
        let snapshot = try await sample.open().snapshot
        let matrix = snapshot.reviewMatrix(of: try Period("2024-03"), on: try day("2024-04-07"))
        #expect(matrix.reports.map(\.timing) == [.open, .open] && matrix.progress.timeliness == nil)
        #expect(snapshot.reviewMatrix(of: try Period("2022-12"), on: try day("2024-04-07")).rows.isEmpty)
    }

    @Test func `Correcting a report that came in time does not make it late`() async throws {
        let workspace = try await sample.open(on: "2024-04-07T01:00:00.000Z")
        _ = try await workspace.submitReport(report("2024-03"), march("300", "212"), by: Person.townA())
        try await workspace.close()
        let later = try await sample.open(on: "2024-04-20T01:00:00.000Z")
        let second = try await later.submitReport(report("2024-03"), march("301", "212"), by: Person.townA())
        #expect(second.report.firstSent.description == "2024-04-07" && second.report.life.version == 2)
    }

    @Test func `Who has not reported is counted back from the last overdue period`() async throws {
        let (_, snapshot) = try await sent(on: "2024-04-03T01:00:00.000Z")
        let missed = snapshot.missedReports(on: try day("2024-04-10"))
        #expect(missed.map(\.organization.code) == ["town-b"])
        // From January 2023 to March 2024 every month has a report: the firms are asked in January too.
        #expect(missed.first?.periods.count == 15 && missed.first?.periods.last?.description == "2024-03")
        let before = snapshot.missedReports(on: try day("2024-04-07"))
        #expect(before.map(\.periods.count) == [14, 14])
        #expect(before.first?.periods.last?.description == "2024-02")
    }

    @Test func `A reminder lists what is overdue, in words that can be sent as they are`() async throws {
        let (_, snapshot) = try await sent(on: "2024-04-03T01:00:00.000Z")
        let reminder = try #require(
            snapshot.reminder(
                to: organization("town-b", snapshot), of: Period("2024-03"), from: organization("commission", snapshot),
                on: day("2024-04-10")))
        #expect(
            reminder.text.chinese == """
                关于催报2024年3月报表的通知

                徐行镇人民政府：
                　　截至2024年4月10日，你单位有以下报表待报送：
                　　1.《镇级月报》（2024年3月），应于2024年4月7日前报送，已逾期3个工作日，已连续15期未报。
                　　请抓紧核实数据，尽快完成报送。如有特殊情况不能按时报送，请及时说明原因并与我单位联系。

                区经委
                2024年4月10日
                """)
        #expect(
            reminder.text.english.contains(
                "Monthly town report (Mar 2024), due by 2024-04-07, 3 working day(s) overdue"))
        #expect(reminder.reports == [try report("2024-03", "town-b")])
    }

    @Test func `Nothing is asked of whoever has sent; a returned report is asked for again with its reason`()
        async throws
    {
        let (workspace, snapshot) = try await sent(on: "2024-04-03T01:00:00.000Z")
        let sender = try organization("commission", snapshot)
        let town = try organization("town-a", snapshot)
        let (month, today) = (try Period("2024-03"), try day("2024-04-10"))
        #expect(snapshot.reminder(to: town, of: month, from: sender, on: today) == nil)
        let key = try report("2024-03")
        let position = try #require(snapshot.report(key)?.provenance.position)
        let returned = try await workspace.review(
            key, .giveBack(reason: "请核对战新产值", cells: []), seen: position, by: Person.commission())
        let text = returned.after.reminder(to: town, of: month, from: sender, on: today)?.text.chinese
        #expect(text?.hasPrefix("关于报送2024年3月报表的提醒") == true)
        #expect(text?.contains("已退回修改，退回意见为“请核对战新产值”。") == true)
    }

    @Test func `A report that is due soon is remembered, one due later is not`() async throws {
        let snapshot = try await sample.open().snapshot
        let (town, sender) = (try organization("town-a", snapshot), try organization("commission", snapshot))
        let month = try Period("2024-03")
        #expect(snapshot.reminder(to: town, of: month, from: sender, on: try day("2024-04-04")) != nil)
        #expect(snapshot.reminder(to: town, of: month, from: sender, on: try day("2024-04-03")) == nil)
    }

    @Test func `One digest tells a reviewer what waits and who is overdue`() async throws {
        let (_, snapshot) = try await sent(on: "2024-04-03T01:00:00.000Z")
        let (month, today) = (try Period("2024-03"), try day("2024-04-10"))
        let digest = snapshot.digest(for: try organization("commission", snapshot), of: month, on: today)
        #expect(
            digest?.text.chinese == """
                2024年3月报表报送情况（截至2024年4月10日）：应报2份，已报1份，通过0份，退回0份，逾期未报1份。
                待你单位审核1份：安亭镇人民政府《镇级月报》（2024年3月）。
                逾期未报1份：徐行镇人民政府《镇级月报》（2024年3月），逾期3个工作日。
                """)
        let higher = snapshot.digest(for: try organization("bureau", snapshot), of: month, on: today)
        #expect(higher?.waiting.isEmpty == true && higher?.overdue.count == 1)
        #expect(snapshot.digest(for: try organization("town-a", snapshot), of: month, on: today) == nil)
    }
}
