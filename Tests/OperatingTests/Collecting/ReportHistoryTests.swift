import Calculating
import Operating
import Planning
import Recording
import Testing

struct ReportHistoryTests {
    /// Lives as long as a test does, and its folder with it.
    private let sample: CollectingSample

    init() throws { sample = try CollectingSample() }

    @Test func `States are those of their position, also after a restart`() async throws {
        let key = try report("2024-03")
        let workspace = try await sample.open()
        let sent = try await workspace.submitReport(key, march("300", "212"), by: Person.townA())
        let approved = try await workspace.review(
            key, .approve, seen: sent.report.provenance.position, by: Person.commission())
        try await workspace.close()
        let again = try await sample.open()
        #expect(await again.snapshot.reports == approved.after.reports)
        #expect(await again.snapshot.report(key)?.life.approvals == 1)
        let past = try await again.snapshot(at: sent.report.provenance.position)
        #expect(past.report(key) == sent.report && past.report(key)?.life.approvals == 0)
        let start = try await again.snapshot(at: sent.before.position)
        #expect(start.reports.isEmpty && start.life(of: key).state == .notStarted)
    }

    @Test func `A change after approval is counted, the same figures again are not`() async throws {
        let workspace = try await sample.open()
        let key = try report("2024-03")
        func pass(_ output: String) async throws -> RecordedReport {
            let sent = try await workspace.submitReport(key, march(output, "212"), by: Person.townA())
            let one = try await workspace.review(
                key, .approve, seen: sent.report.provenance.position, by: Person.commission())
            let two = try await workspace.review(
                key, .approve, seen: one.report.provenance.position, by: Person.bureau())
            let reopened = try await workspace.review(
                key, .reopen(reason: "统计口径调整"), seen: two.report.provenance.position, by: Person.bureau())
            return reopened.report
        }
        #expect(try await pass("300").life.changesAfterApproval == 0)
        #expect(try await pass("300").life.changesAfterApproval == 0)
        let last = try await pass("301")
        #expect(last.life.changesAfterApproval == 1 && last.life.version == 3 && last.life.reopenings == 3)
        #expect(last.reason == "统计口径调整")
    }

    @Test func `A figure left out of a later version is withdrawn, and can come back`() async throws {
        let workspace = try await sample.open()
        let key = try report("2024-03")
        _ = try await workspace.submitReport(key, march("300", "212", "400"), by: Person.townA())
        let without = try await workspace.submitReport(key, march("300", "212"), by: Person.townA())
        let firms = try cell("firms", "2024-03")
        #expect(without.recorded == 1 && without.after.cube[firms] == nil)
        #expect(without.after.cube.history(of: firms).count == 2)
        let back = try await workspace.submitReport(key, march("300", "212", "400"), by: Person.townA())
        #expect(back.recorded == 1 && back.after.cube[firms] == 400)
    }

    @Test func `The ledger with reports is whole`() async throws {
        let workspace = try await sample.open()
        _ = try await workspace.submitReport(report("2024-03"), march("300", "212"), by: Person.townA())
        try await workspace.close()
        #expect(try await Workspace.verify(sample.folder.path).isWhole)
    }

    @Test func `A key reads back, and other texts are no keys`() throws {
        let key = try report("2024-03")
        #expect(ReportKey("\(key)") == key && "\(key)" == "monthly/2024-03/town-a")
        for text in [
            "", "monthly/2024-03", "monthly/2024-13/town-a", "monthly/2024-01/03/town-a", "a b/2024-03/town-a",
        ] {
            #expect(ReportKey(text) == nil)
        }
    }

    @Test func `Of several reports decided alike each is decided for itself`() async throws {
        let workspace = try await sample.open()
        let sent = try await workspace.submitReport(report("2024-03"), march("300", "212"), by: Person.townA())
        let seen = [try report("2024-03"): sent.report.provenance.position, try report("2024-03", "town-b"): 1]
        let results = await workspace.review(seen, .approve, by: try Person.commission())
        #expect(try results[report("2024-03")]?.get().report.life.approvals == 1)
        #expect(throws: ReportError.self) { try results[report("2024-03", "town-b")]?.get() }
    }

    @Test func `The examination of a workspace names figures that are asked twice`() async throws {
        let second = """

              - {code: other, name: 另一报表, reporters: [town-a], reviewers: [bureau], rhythm: monthly, from: 2024-01, due: {day: 9}, items: [{statistic: firms, period: month}]}
            """
        let twice = try CollectingSample(yaml: CollectingSample.yaml + "\n" + second)
        _ = try await twice.open()
        let health = try await Workspace.examine(twice.folder.path)
        #expect(health.isSound && health.findings.map(\.code) == ["yaml.askedTwice"])
    }
}
