import Evaluating
import Planning
import Recording
import Testing

@testable import Operating

@Suite struct SimulatedWorkspaceTests {
    @Test func `A simulated workspace has reports in every state, odd figures to find, and a sound ledger`()
        async throws
    {
        let folder = try TemporaryFolder()
        let path = folder.path + "/simulated"
        let accounts = try await Workspace.createSimulated(at: path, seed: 7)
        #expect(Set(accounts.flatMap(\.account.roles)) == Set(Role.allCases))
        #expect(Set(accounts.map(\.password)).count == accounts.count)

        let clock = SimulatedClock()
        let workspace = try await Workspace.open(path) { clock.now }
        await workspace.advance(clock)
        let snapshot = await workspace.snapshot
        #expect(snapshot.catalogue.isSimulated && workspace.isSimulated)
        #expect(clock.today == Day(year: 2026, month: 1, day: 13))
        checkLives(snapshot)
        try await checkDrafts(workspace)
        try await checkOddities(workspace, seed: 7)
        try await checkLateness(workspace)
        try await workspace.close()
        #expect(try await Workspace.verify(path).isWhole)
        #expect(try await Workspace.createSimulated(at: path, seed: 8).isEmpty)
    }

    private func checkLives(_ snapshot: Snapshot) {
        for (key, report) in snapshot.reports {
            let isOpen = key.period.lastDay.month == 12
            #expect((report.life.state == .locked) != isOpen)
            #expect(report.life.changesAfterApproval == 0)
        }
        let december = snapshot.reports.values.filter { $0.key.form.code == "town-economy" && $0.key.period.part == 12 }
        #expect(december.count { $0.life.state == .submitted } == 10)
        #expect(december.count { $0.life.state == .returned } == 1)
        #expect(december.contains { !$0.quoted.isEmpty && !$0.reason.isEmpty })
        let business = snapshot.reports.keys.filter { $0.form.code == "town-business" }
        #expect(Set(business.filter { $0.period.part == 9 }.map(\.organization)).count == 15)
        #expect(Set(business.filter { $0.period.part == 10 }.map(\.organization)).count == 14)
    }

    private func checkDrafts(_ workspace: Workspace) async throws {
        let drafted = try await workspace.draftedReports()
        #expect(drafted.count { $0.form.code == "town-economy" } == 2)
        #expect(drafted.allSatisfy { $0.period.lastDay.month == 12 })
    }

    private func checkOddities(_ workspace: Workspace, seed: UInt64) async throws {
        let district = SimulatedDistrict(seed: seed)
        for oddity in district.oddities {
            let organization = try Organization.ID("office-" + oddity.area)
            let key = ReportKey(
                form: try .init("town-business"), period: try Period("2025-12"), organization: organization)
            let sheet = try await workspace.report(key)
            #expect(sheet.life.state == .submitted)
            #expect(sheet.checks.contains { $0.result.cells.contains { $0.statistic.code == oddity.statistic } })
        }
    }

    private func checkLateness(_ workspace: Workspace) async throws {
        let snapshot = await workspace.snapshot
        let catalogue = snapshot.catalogue
        let late = snapshot.reports.values.filter { report in
            guard let form = catalogue.form(report.key.form) else { return false }
            return report.firstSent > form.dueDay(of: report.key.period, on: catalogue.calendar)
        }
        #expect(Set(late.map(\.key.organization.code)) == ["office-sim-08", "office-sim-12"])
    }

    @Test func `A workspace of real figures is never filled with invented ones`() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.example()
        await #expect(throws: WorkspaceError.self) { try await Workspace.createSimulated(at: path, seed: 1) }
        let workspace = try await Workspace.open(path)
        #expect(await workspace.snapshot.catalogue.isSimulated == false)
        try await workspace.close()
    }

    @Test func `The simulated clock runs on and is never set back`() {
        let clock = SimulatedClock()
        let first = clock.now
        clock.advance(to: first.later(by: -60_000))
        #expect(clock.now >= first)
        clock.advance(to: first.later(by: 86_400_000))
        #expect(clock.now >= first.later(by: 86_400_000))
        #expect(clock.today == Day(year: 2026, month: 1, day: 14))
    }
}

extension Moment {
    fileprivate func later(by milliseconds: Int64) -> Moment { Moment(milliseconds: self.milliseconds + milliseconds) }
}
