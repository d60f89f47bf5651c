import Evaluating
import Operating
import Planning
import Testing

struct BurdenTests {
    /// A second form that reuses one figure, asks for one again, and one for a quarter only.
    private static let second = """
          - code: other
            name: 另一报表
            reporters: [town-a]
            reviewers: [commission]
            rhythm: monthly
            from: 2023-01
            due: {day: 10}
            items:
              - {statistic: output, period: cumulative, merged: true, reuse: true}
              - {statistic: firms, period: month}
              - {statistic: sei, period: quarter}
        """
    private let sample: CollectingSample

    init() throws { sample = try CollectingSample(yaml: CollectingSample.yaml + "\n" + Self.second) }

    private func burden(_ month: String, _ snapshot: Snapshot) throws -> [String: [Int]] {
        let all = try snapshot.burden(of: Period(month))
        return Dictionary(
            all.map { ($0.organization.code, [$0.reports, $0.items, $0.prefilled, $0.askedTwice]) }
        ) { first, _ in first }
    }

    @Test func `Burden counts what is asked, known already, and asked twice`() async throws {
        let workspace = try await sample.open()
        let snapshot = await workspace.snapshot
        // March: three items of one form and three of the other; firms stand in both, output is only shown again.
        #expect(try burden("2024-03", snapshot) == ["town-a": [2, 6, 1, 2], "town-b": [1, 3, 0, 0]])
        // February: no quarter ends. January: the merged items are not asked.
        #expect(try burden("2024-02", snapshot) == ["town-a": [2, 5, 1, 2], "town-b": [1, 3, 0, 0]])
        #expect(try burden("2024-01", snapshot) == ["town-a": [2, 2, 0, 2], "town-b": [1, 1, 0, 0]])
    }

    @Test func `A figure from a file or another form is known, one's own report is not`() async throws {
        let workspace = try await sample.open()
        let file = figures("徐行镇,高新技术企业,2024-03,全口径,40,家,名录,A,")
        _ = try await workspace.importFigures(
            NamedBytes(name: "f.csv", bytes: Array(file.utf8)), by: Reporter(actor: "导入"))
        _ = try await workspace.submitReport(report("2024-03"), march("300", "212", "400"), by: Person.townA())
        // Town A's firms came by its monthly form: known to the other form, found out by the first.
        #expect(try burden("2024-03", await workspace.snapshot) == ["town-a": [2, 6, 2, 2], "town-b": [1, 3, 1, 0]])
    }

    @Test func `A reused figure is shown filled in and cannot be typed`() async throws {
        let workspace = try await sample.open()
        _ = try await workspace.submitReport(report("2024-03"), march("300", "212"), by: Person.townA())
        let key = try report("2024-03", form: "other")
        let row = try #require(try await workspace.report(key).rows.first)
        #expect(row.isReused && row.text == "300" && row.isPrefilled)
        let output = try cell("output", "2024-01/03")
        await #expect(throws: ReportError.self) {
            try await workspace.saveDraft(
                [ReportEntry(cell: output, text: "1")], of: key, expecting: 0, by: Person.townA())
        }
    }

    @Test func `The figures that moved most come first`() async throws {
        let workspace = try await sample.open()
        let file = figures(
            "安亭镇,规上工业总产值,2023-01/03,全口径,290.1,亿元,年鉴,A,", "安亭镇,战新产值,2023-01/03,全口径,100,亿元,年鉴,A,",
            "安亭镇,高新技术企业,2024-02,全口径,380,家,名录,A,")
        _ = try await workspace.importFigures(
            NamedBytes(name: "f.csv", bytes: Array(file.utf8)), by: Reporter(actor: "导入"))
        let key = try report("2024-03")
        _ = try await workspace.submitReport(key, march("300.0", "212", "412"), by: Person.townA())
        let snapshot = await workspace.snapshot
        let changes = snapshot.largestChanges(in: key)
        #expect(changes.map(\.cell.statistic.code) == ["sei", "firms", "output"])
        #expect(changes.first?.before.figure.description == "100")
        #expect(changes.map { ($0.before.change?.value ?? 0).rounded() } == [112, 8, 3])
        #expect(snapshot.largestChanges(in: key, limit: 1).count == 1)
        let sheet = try await workspace.report(key)
        let growth = sheet.rows.map { $0.comparison.lastYear?.change?.unit.symbol }
        #expect(growth == ["%", "%", nil] && sheet.rows[2].comparison.previous?.figure.description == "380")
    }
}
