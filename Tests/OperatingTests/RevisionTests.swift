import Calculating
import Exchanging
import Foundation
import Operating
import Planning
import Testing

/// One figure corrected: what is recorded, refused, summed and rated.
@Suite struct RevisionTests {
    private let reporter = Reporter(actor: "张三")

    /// The latest version of a figure of the example.
    private func sample(_ workspace: Workspace) async throws -> (cell: Cell, seen: Int) {
        let cell = Cell(
            statistic: try Statistic.ID("sei-output"), area: try Area.ID("310114"), basis: try Basis.ID("all"),
            period: try Period("2020"))
        let latest = try #require(await workspace.snapshot.cube.latest(at: cell))
        return (cell, latest.provenance.position)
    }

    private func revision(_ cell: Cell, _ value: String, seen: Int, reason: String = "核对原始报表") -> Revision {
        Revision(cell: cell, value: value, source: "区统计局", grade: "A", reason: reason, seen: seen)
    }

    private func withExample(_ test: (Workspace) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "guiheng-revision-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Workspace.createExample(at: folder)
        try await test(try await Workspace.open(folder))
    }

    @Test func `A correction is a new version with its reason, and names the indicators that depend on it`()
        async throws
    {
        try await withExample { workspace in
            let (cell, seen) = try await sample(workspace)
            let outcome = try await workspace.revise(revision(cell, "1300.50", seen: seen), by: reporter)
            #expect(outcome.receipt != nil)
            let history = outcome.after.cube.history(of: cell)
            #expect(history.map { $0.observation.figure?.description } == ["1227.7", "1300.50"])
            #expect(history.last?.observation.source.note == "更正台账序号\(seen)：核对原始报表")
            #expect(history.last?.provenance.actor == "张三")
            #expect(outcome.before.cube.figure(at: cell)?.observation.figure?.description == "1227.7")
            #expect(outcome.indicators.map(\.indicator.code).contains("SEI-01"))
            #expect(!outcome.indicators.map(\.indicator.code).contains("SEI-06"))
        }
    }

    @Test func `Sending a correction twice records it once`() async throws {
        try await withExample { workspace in
            let (cell, seen) = try await sample(workspace)
            let first = try await workspace.revise(revision(cell, "1300.5", seen: seen), by: reporter)
            let again = try await workspace.revise(revision(cell, "1300.5", seen: seen), by: reporter)
            #expect(again.receipt == first.receipt)
            #expect(again.after.position == first.after.position)
        }
    }

    @Test func `A figure that somebody else changed meanwhile is not overwritten`() async throws {
        try await withExample { workspace in
            let (cell, seen) = try await sample(workspace)
            _ = try await workspace.revise(revision(cell, "1300.5", seen: seen), by: reporter)
            let position = await workspace.snapshot.position
            for reason in ["另一理由", "核对原始报表"] {
                await #expect(throws: WorkspaceError.self) {
                    try await workspace.revise(revision(cell, "1400", seen: seen, reason: reason), by: reporter)
                }
            }
            #expect(await workspace.snapshot.position == position)
            #expect(await workspace.snapshot.cube[cell] == 1300.5)
        }
    }

    @Test(arguments: ["", "12亿元", "1,227.7", "NaN", "１２", "=1+1", "1e3"])
    func `What is no figure is refused with its place, and nothing changes`(typed: String) async throws {
        try await withExample { workspace in
            let (cell, seen) = try await sample(workspace)
            await #expect(throws: WorkspaceError.self) {
                try await workspace.revise(revision(cell, typed, seen: seen), by: reporter)
            }
            #expect(await workspace.snapshot.cube[cell] == 1227.7)
        }
    }

    @Test func `A correction needs a reason and a place that is defined`() async throws {
        try await withExample { workspace in
            let (cell, seen) = try await sample(workspace)
            await #expect(throws: WorkspaceError.self) {
                try await workspace.revise(revision(cell, "1", seen: seen, reason: " "), by: reporter)
            }
            let nowhere = Cell(
                statistic: cell.statistic, area: try Area.ID("999999"), basis: cell.basis, period: cell.period)
            await #expect(throws: WorkspaceError.self) {
                try await workspace.revise(revision(nowhere, "1", seen: 0), by: reporter)
            }
        }
    }

    @Test func `A withdrawn figure is missing and can come back`() async throws {
        try await withExample { workspace in
            let (cell, seen) = try await sample(workspace)
            let withdrawn = try await workspace.revise(revision(cell, "撤回", seen: seen), by: reporter)
            #expect(withdrawn.after.cube[cell] == nil)
            let position = withdrawn.after.position
            let back = try await workspace.revise(revision(cell, "1227.7", seen: position), by: reporter)
            #expect(back.after.cube[cell] == 1227.7)
            #expect(back.after.cube.history(of: cell).count == 3)
        }
    }
}
