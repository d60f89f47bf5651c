import Calculating
import FoundationEssentials
import Operating
import Planning
import Recording

/// What the ledger adds: opening a city from it and from the kept cube, past days, and durable corrections.
struct LedgerMeasurement {
    let file: CityFile

    func run(_ queries: Queries) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "guiheng-bench-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await Measuring.step("append_all") {
            try await SimulateCommand.make(file.city, file.years, seed: 1, in: folder)
        }
        _ = try await Measuring.step("restart_ledger") { try await Workspace.open(folder) }
        let workspace = try await Measuring.step("restart_snapshot") { try await Workspace.open(folder) }
        try await measurePast(workspace, queries)
        try await measureDurable(workspace)
    }

    private func measurePast(_ workspace: Workspace, _ queries: Queries) async throws {
        let position = await workspace.snapshot.position
        let past = try await Measuring.step("as_of_cold") { try await workspace.snapshot(at: position - 1) }
        let again = try await workspace.snapshot(at: position - 1)
        guard again.position == past.position, let totals = again.totals.first else { return }
        queries.measure("as_of", again.cube, totals)
    }

    private func measureDurable(_ workspace: Workspace) async throws {
        var generator = SplitMix(seed: 3)
        var times: [Double] = []
        for number in 0..<400 {
            let revision = try await revision(number, workspace, &generator)
            let start = Measuring.now()
            _ = try await workspace.revise(revision, by: Reporter(actor: "bench"))
            times.append(Measuring.now() - start)
        }
        Measuring.latencies("durable_revision", times)
    }

    private func revision(
        _ number: Int, _ workspace: Workspace, _ generator: inout SplitMix
    ) async throws -> Revision {
        let city = file.city
        let series = Series(
            statistic: try city.statistic(Int.random(in: 1...city.statistics, using: &generator)),
            area: try city.town(Int.random(in: 1...city.towns, using: &generator)), basis: city.basis)
        let month = Int.random(in: 3...12, using: &generator)
        let cell = series.cell(try Period("\(file.years.upperBound)-\(month < 10 ? "0" : "")\(month)"))
        let seen = await workspace.snapshot.cube.latest(at: cell)?.provenance.position ?? 0
        return Revision(
            cell: cell, value: "\(number).\(number % 90 + 10)", source: "模拟数据", grade: "C", reason: "测速", seen: seen)
    }
}
