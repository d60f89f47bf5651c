import Calculating
import Evaluating
import Operating
import Planning
import Recording
import Testing

struct CollectingTests {
    /// Lives as long as a test does, and its folder with it.
    private let sample: CollectingSample

    init() throws { sample = try CollectingSample() }

    private func error(_ action: () async throws -> Void) async -> ReportError? {
        do { try await action() } catch let error as ReportError { return error } catch { Issue.record(error) }
        return nil
    }

    @Test func `January is not asked, and February asks for both months together`() async throws {
        let workspace = try await sample.open()
        let february = try await workspace.report(report("2024-02"))
        #expect(february.rows.map(\.cell.period.description) == ["2024-01/02", "2024-01/02", "2024-02"])
        let january = try await workspace.report(report("2024-01"))
        #expect(january.rows.map(\.cell.statistic.code) == ["firms"])
    }

    @Test func `A sheet says why a figure is asked, what it is used for, and when it is due`() async throws {
        let sheet = try await sample.open().report(report("2024-03"))
        let row = try #require(sheet.rows.first)
        #expect(row.ground?.subject.chinese == "产值目标" && row.ground?.section.chinese == "一、发展目标")
        #expect(row.uses.map(\.indicator.code) == ["I1"])
        // The 6th of April lies in the holidays; Sunday the 7th is worked instead.
        #expect(sheet.dueDay.description == "2024-04-07" && sheet.daysLeft == 4)
        #expect(sheet.life.state == .notStarted)
    }

    @Test func `A report sent, returned, corrected, approved by both levels and locked`() async throws {
        let workspace = try await sample.open()
        let key = try report("2024-03")
        let first = try await workspace.submitReport(key, march("300.0", "212.40", "412"), by: Person.townA())
        #expect(first.recorded == 3 && first.report.life.version == 1 && first.turn?.code == "commission")
        let returned = try await workspace.review(
            key, .giveBack(reason: "战新产值与上月口径不一致", cells: [cell("sei", "2024-01/03")]),
            seen: first.report.provenance.position, by: Person.commission())
        #expect(returned.report.life.state == .returned && returned.turn == nil)
        let sheet = try await workspace.report(key)
        #expect(sheet.recorded?.reason == "战新产值与上月口径不一致")
        let quoted = [try cell("sei", "2024-01/03")]
        #expect(sheet.recorded?.quoted == quoted)
        let second = try await workspace.submitReport(key, march("300.0", "208.10", "412"), by: Person.townA())
        #expect(second.recorded == 1 && second.report.life.version == 2)
        let differences = try await workspace.report(key).lastDifferences
        #expect(differences.map(\.before?.description) == ["212.40"])
        #expect(differences.map(\.after?.description) == ["208.10"])
        let one = try await workspace.review(
            key, .approve, seen: second.report.provenance.position, by: Person.commission())
        #expect(one.report.life.state == .submitted && one.turn?.code == "bureau")
        let two = try await workspace.review(
            key, .approve, seen: one.report.provenance.position, by: Person.bureau())
        #expect(two.report.life.state == .approved)
        let locked = try await workspace.review(
            key, .lock, seen: two.report.provenance.position, by: Person.bureau())
        #expect(locked.report.life.state == .locked)
        #expect(
            try await workspace.report(key).decisions.map(\.verb) == [
                "submit", "return", "submit", "approve", "approve", "lock",
            ])
    }

    @Test func `The figure is in every total in the same answer, with the form as its source`() async throws {
        let workspace = try await sample.open()
        _ = try await workspace.submitReport(report("2024-03"), march("300.0", "212.4"), by: Person.townA())
        let other = [
            ReportEntry(cell: try cell("output", "2024-01/03", "b"), text: "40.5"),
            ReportEntry(cell: try cell("sei", "2024-01/03", "b"), text: "10"),
        ]
        let outcome = try await workspace.submitReport(report("2024-03", "town-b"), other, by: Person.townB())
        let total = outcome.after.totals.first?.total(at: try cell("output", "2024-01/03", "d"), in: outcome.after.cube)
        #expect(total == Total(sum: 340.5, isComplete: true))
        let recorded = try #require(outcome.after.cube.figure(at: try cell("output", "2024-01/03", "b")))
        #expect(recorded.observation.source.citation == "《镇级月报》2024年3月，徐行镇人民政府")
        #expect(recorded.provenance.actor == "李四")
    }

    @Test func `Sending the same twice, even at once, records it once`() async throws {
        let workspace = try await sample.open()
        let (key, entries) = (try report("2024-03"), try march("300.0", "212.4"))
        async let one = workspace.submitReport(key, entries, by: Person.townA())
        async let other = workspace.submitReport(key, entries, by: Person.townA())
        let outcomes = [try await one, try await other]
        #expect(outcomes.count { $0.isRepeat } == 1)
        let position = await workspace.snapshot.position
        #expect(try await workspace.submitReport(key, entries, by: Person.townA()).isRepeat)
        #expect(await workspace.snapshot.position == position)
        #expect(await workspace.snapshot.report(key)?.life.version == 1)
    }

    @Test func `A blocked report changes nothing`() async throws {
        let workspace = try await sample.open()
        let key = try report("2024-03")
        let before = await workspace.snapshot.position
        let above = await error {
            _ = try await workspace.submitReport(key, march("300.0", "312.4"), by: Person.townA())
        }
        guard case .blocked(let results) = above else { return #expect(Bool(false), "\(String(describing: above))") }
        #expect(results.map(\.code) == ["check.of-which"])
        let typed = await error { _ = try await workspace.submitReport(key, march("三百", "2"), by: Person.townA()) }
        guard case .notFigures(let findings) = typed else {
            return #expect(Bool(false), "\(String(describing: typed))")
        }
        #expect(findings.map(\.place?.column) == ["规上工业总产值"])
        #expect(await workspace.snapshot.position == before)
    }

    @Test func `A cumulative figure that falls needs a reason that says something`() async throws {
        let workspace = try await sample.open()
        let february = [
            ReportEntry(cell: try cell("output", "2024-01/02"), text: "310"),
            ReportEntry(cell: try cell("sei", "2024-01/02"), text: "200"),
        ]
        _ = try await workspace.submitReport(report("2024-02"), february, by: Person.townA())
        let key = try report("2024-03")
        for reason in ["", "经核实，数据无误。"] {
            let refused = await error {
                _ = try await workspace.submitReport(key, march("300", "210", reason: reason), by: Person.townA())
            }
            guard case .blocked = refused else { return #expect(Bool(false), "\(String(describing: refused))") }
        }
        let outcome = try await workspace.submitReport(
            key, march("300", "210", reason: "某企业2月重复填报10亿元，本月核减"), by: Person.townA())
        #expect(outcome.report.explained == 1 && outcome.report.unexplained == 0)
        let cell = try cell("output", "2024-01/03")
        #expect(outcome.after.cube.figure(at: cell)?.observation.source.note == "某企业2月重复填报10亿元，本月核减")
        #expect(outcome.report.reasons[cell] == "某企业2月重复填报10亿元，本月核减")
    }

    @Test func `Another town's report can be neither saved nor sent, and nobody reviews the own one`() async throws {
        let workspace = try await sample.open()
        let (key, entries) = (try report("2024-03"), try march("1", "1"))
        for person in [try Person.townB(), try Person.bureau()] {
            let saving = await error { _ = try await workspace.saveDraft(entries, of: key, expecting: 0, by: person) }
            let sending = await error { _ = try await workspace.submitReport(key, entries, by: person) }
            for error in [saving, sending] {
                guard case .refused(.notReporter) = error else { return #expect(Bool(false)) }
            }
        }
        let foreign = [ReportEntry(cell: try cell("output", "2024-01/03", "b"), text: "1")]
        let stray = await error { _ = try await workspace.submitReport(key, foreign, by: Person.townA()) }
        guard case .notInForm = stray else { return #expect(Bool(false)) }
        let sent = try await workspace.submitReport(key, entries, by: Person.townA())
        let own = await error {
            _ = try await workspace.review(key, .approve, seen: sent.report.provenance.position, by: Person.townA())
        }
        guard case .refused(.ownReport) = own else { return #expect(Bool(false)) }
        let sender = try Person.reporter("张三", "commission")
        let self_ = await error {
            _ = try await workspace.review(key, .approve, seen: sent.report.provenance.position, by: sender)
        }
        guard case .refused(.ownReport) = self_ else { return #expect(Bool(false)) }
    }

    @Test func `A decision on a version that was replaced meanwhile is refused`() async throws {
        let workspace = try await sample.open()
        let key = try report("2024-03")
        let first = try await workspace.submitReport(key, march("300", "210"), by: Person.townA())
        _ = try await workspace.submitReport(key, march("300", "211"), by: Person.townA())
        let late = await error {
            _ = try await workspace.review(
                key, .approve, seen: first.report.provenance.position, by: Person.commission())
        }
        guard case .decidedMeanwhile(let now?) = late else { return #expect(Bool(false)) }
        #expect(now.life.version == 2)
    }
}
