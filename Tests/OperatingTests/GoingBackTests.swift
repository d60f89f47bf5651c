import Calculating
import Evaluating
import Exchanging
import Foundation
import Operating
import Planning
import Testing

/// Earlier states of a workspace, by position.
@Suite struct GoingBackTests {
    @Test func `Every earlier position gives the figures, sums and ratings of its day`() async throws {
        let folder = NSTemporaryDirectory() + "guiheng-back-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Workspace.createExample(at: folder)
        let workspace = try await Workspace.open(folder)
        let start = await workspace.snapshot.position
        let towns = await workspace.snapshot.catalogue.areas.filter { $0.level == .town }.map(\.id.code)
        var kept: [Snapshot] = []
        for (step, town) in towns.enumerated() {
            let rows = [town, towns[0]].enumerated().map { "\($1),sei-output,2019,\(step * 10 + $0).5,亿元,测试,A" }
            let file = "地区,统计项,时期,数值,单位,来源,等级\n" + Set(rows.map(\.self)).sorted().joined(separator: "\n")
            let unique = town == towns[0] ? "地区,统计项,时期,数值,单位,来源,等级\n" + rows[0] : file
            _ = try await workspace.importFigures(
                NamedBytes(name: "\(step).csv", bytes: Array(unique.utf8)), by: Reporter(actor: "t"))
            kept.append(await workspace.snapshot)
        }
        #expect(kept.last?.position == start + towns.count)
        for then in kept.reversed() + kept {
            let back = try await workspace.snapshot(at: then.position)
            try expectSame(back, then)
        }
    }

    private func expectSame(_ back: Snapshot, _ then: Snapshot) throws {
        #expect(back.position == then.position)
        #expect(back.recordedAt == then.recordedAt)
        #expect(back.cube.count == then.cube.count)
        #expect(back.cube.series == then.cube.series)
        let basis = try Basis.ID("all")
        for area in then.catalogue.areas {
            let cell = Cell(
                statistic: try Statistic.ID("sei-output"), area: area.id, basis: basis, period: try Period("2019"))
            #expect(back.cube.history(of: cell) == then.cube.history(of: cell))
            #expect(
                back.totals.map { $0.total(at: cell, in: back.cube) }
                    == then.totals.map { $0.total(at: cell, in: then.cube) })
        }
        for plan in then.plans {
            let day = try #require(Day(year: 2025, month: 12, day: 31))
            #expect(
                back.evaluation(of: plan, as: .final, asOf: day) == then.evaluation(of: plan, as: .final, asOf: day))
        }
    }
}
