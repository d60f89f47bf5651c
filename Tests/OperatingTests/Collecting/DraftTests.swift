import Operating
import Planning
import Recording
import Testing

struct DraftTests {
    /// Lives as long as a test does, and its folder with it.
    private let sample: CollectingSample

    init() throws { sample = try CollectingSample() }

    @Test func `A draft keeps what was typed, figures or not, over a restart`() async throws {
        let key = try report("2024-03")
        let workspace = try await sample.open()
        let saved = try await workspace.saveDraft(
            march("三百", "212.40", reason: "待核"), of: key, expecting: 0, by: Person.townA())
        #expect(saved.revision == 1)
        try await workspace.close()
        let sheet = try await sample.open().report(key)
        #expect(sheet.rows.map(\.text) == ["三百", "212.40", ""] && sheet.rows.first?.reason == "待核")
        #expect(sheet.rows.first?.fault != nil && !sheet.isSendable)
        #expect(sheet.life.state == .draft && sheet.revision == 1 && sheet.draft?.author == "张三")
    }

    @Test func `A stale draft is refused with both versions, and nothing is lost`() async throws {
        let workspace = try await sample.open()
        let key = try report("2024-03")
        _ = try await workspace.saveDraft(march("1", "1"), of: key, expecting: 0, by: Person.townA())
        let colleague = try Person.reporter("孙七", "town-a")
        _ = try await workspace.saveDraft(march("2", "1"), of: key, expecting: 1, by: colleague)
        do {
            _ = try await workspace.saveDraft(march("3", "1"), of: key, expecting: 1, by: Person.townA())
            Issue.record("a stale draft was saved")
        } catch ReportError.changedMeanwhile(let typed, let present) {
            #expect(typed.first?.text == "3")
            let output = try cell("output", "2024-01/03")
            #expect(present?.author == "孙七" && present?.entries[output]?.text == "2")
        }
        #expect(try await workspace.report(key).rows.first?.text == "2")
    }

    @Test func `A draft goes only once its report is in the ledger`() async throws {
        let workspace = try await sample.open()
        let key = try report("2024-03")
        let saved = try await workspace.saveDraft(march("300", "312"), of: key, expecting: 0, by: Person.townA())
        await #expect(throws: ReportError.self) {
            try await workspace.submitReport(key, expecting: saved.revision, by: Person.townA())
        }
        #expect(try await workspace.draftedReports() == [key])
        let next = try await workspace.saveDraft(march("300", "212"), of: key, expecting: 1, by: Person.townA())
        let outcome = try await workspace.submitReport(key, expecting: next.revision, by: Person.townA())
        #expect(outcome.report.figures.count == 2)
        #expect(try await workspace.draftedReports().isEmpty)
    }

    @Test func `What the form no longer asks for stays in the draft beside it`() async throws {
        let key = try report("2024-03")
        let workspace = try await sample.open()
        _ = try await workspace.saveDraft(march("300", "212", "400"), of: key, expecting: 0, by: Person.townA())
        try await workspace.close()
        let line = "      - {statistic: firms, period: month, required: false}\n"
        try sample.write("guiheng.yaml", (CollectingSample.yaml + "\n").replacing(line, with: ""))
        let later = try await sample.open()
        let sheet = try await later.report(key)
        #expect(sheet.rows.map(\.text) == ["300", "212"] && sheet.strays.map(\.text) == ["400"])
        let saved = try await later.saveDraft(
            Array(march("301", "212").prefix(2)), of: key, expecting: 1, by: Person.townA())
        #expect(saved.entries.values.map(\.text).sorted() == ["212", "301", "400"])
    }

    @Test func `What is on record already is filled in`() async throws {
        let workspace = try await sample.open()
        let file = figures("安亭镇,高新技术企业,2024-03,全口径,412,家,名录,A,")
        _ = try await workspace.importFigures(
            NamedBytes(name: "f.csv", bytes: Array(file.utf8)), by: Reporter(actor: "导入"))
        let row = try await workspace.report(report("2024-03")).rows[2]
        #expect(row.text == "412" && row.isPrefilled)
        let outcome = try await workspace.submitReport(
            report("2024-03"), march("300", "212", "412"), by: Person.townA())
        #expect(outcome.recorded == 2)
    }

    @Test func `A draft left behind by a program that ended right after sending goes when it is sent again`()
        async throws
    {
        let workspace = try await sample.open()
        let key = try report("2024-03")
        _ = try await workspace.submitReport(key, march("300", "212"), by: Person.townA())
        _ = try await workspace.saveDraft(march("300", "212"), of: key, expecting: 0, by: Person.townA())
        let again = try await workspace.submitReport(key, expecting: 1, by: Person.townA())
        #expect(again.isRepeat && again.report.life.version == 1)
        #expect(try await workspace.draftedReports().isEmpty)
    }
}
