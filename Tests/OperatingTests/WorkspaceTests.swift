import Calculating
import Evaluating
import Foundation
import Operating
import Planning
import Recording
import Testing

@Suite struct WorkspaceTests {
    private let reporter = Reporter(actor: "王芳")

    private func bytes(_ text: String, _ name: String = "a.csv") -> NamedBytes {
        NamedBytes(name: name, bytes: Array(text.utf8))
    }

    private func anting(_ period: String, _ value: String) -> String {
        "安亭镇,战略性新兴产业产值,\(period),,\(value),亿元,安亭镇月报,A,"
    }

    private func cell(_ workspace: Workspace, _ period: String) async throws -> String? {
        let cell = Cell(
            statistic: try Statistic.ID("sei-output"), area: try Area.ID("310114103"), basis: try Basis.ID("all"),
            period: try Period(period))
        return await workspace.snapshot.cube.figure(at: cell)?.observation.figure?.description
    }

    @Test func `A recorded figure is in the very next snapshot`() async throws {
        let folder = try TemporaryFolder()
        let workspace = try await Workspace.open(try folder.example())
        let before = await workspace.snapshot
        let outcome = try await workspace.importFigures(bytes(figures(anting("2024-01/03", "312.40"))), by: reporter)
        #expect(outcome.recorded == 1)
        #expect(outcome.receipt?.position == before.position + 1)
        #expect(try await cell(workspace, "2024-01/03") == "312.40")
        #expect(await workspace.snapshot.position == before.position + 1)
    }

    @Test func `One fault keeps the whole file out, unless the good rows are asked for`() async throws {
        let folder = try TemporaryFolder()
        let workspace = try await Workspace.open(try folder.example())
        let file = bytes(figures(anting("2024-01/03", "312.40"), anting("2024-01/04", "1,22７.7")))
        await #expect(throws: WorkspaceError.self) { try await workspace.importFigures(file, by: reporter) }
        #expect(try await cell(workspace, "2024-01/03") == nil)
        let outcome = try await workspace.importFigures(file, by: reporter, acceptingValid: true)
        #expect((outcome.recorded, outcome.leftOut) == (1, 1))
        #expect(try await cell(workspace, "2024-01/03") == "312.40")
    }

    @Test func `Sending a file twice gives the first receipt and records nothing`() async throws {
        let folder = try TemporaryFolder()
        let workspace = try await Workspace.open(try folder.example())
        let file = bytes(figures(anting("2024-01/03", "312.40")))
        let first = try await workspace.importFigures(file, by: reporter)
        let second = try await workspace.importFigures(file, by: reporter)
        #expect(second.receipt?.id == first.receipt?.id)
        #expect(second.receipt?.isRepeat == true)
        #expect(second.recorded == 0)
        #expect(await workspace.snapshot.position == first.receipt?.position)
    }

    @Test func `Rows that the ledger holds already are not recorded again`() async throws {
        let folder = try TemporaryFolder()
        let workspace = try await Workspace.open(try folder.example())
        _ = try await workspace.importFigures(bytes(figures(anting("2024-01/03", "312.40"))), by: reporter)
        let longer = bytes(figures(anting("2024-01/03", "312.40"), anting("2024-01/04", "420")), "b.csv")
        let outcome = try await workspace.importFigures(longer, by: reporter)
        #expect((outcome.recorded, outcome.unchanged) == (1, 1))
    }

    @Test func `A dry run says what would happen and writes nothing`() async throws {
        let folder = try TemporaryFolder()
        let workspace = try await Workspace.open(try folder.example())
        let before = await workspace.snapshot.position
        let outcome = try await workspace.importFigures(
            bytes(figures(anting("2024-01/03", "312.40"))), by: reporter, dryRun: true)
        #expect(outcome.recorded == 1)
        #expect(outcome.receipt == nil)
        #expect(await workspace.snapshot.position == before)
    }

    @Test func `A correction is a new version and the earlier state can be read again`() async throws {
        let folder = try TemporaryFolder()
        let workspace = try await Workspace.open(try folder.example())
        let first = try await workspace.importFigures(bytes(figures(anting("2024-01/03", "312.40"))), by: reporter)
        _ = try await workspace.importFigures(bytes(figures(anting("2024-01/03", "310.00")), "b.csv"), by: reporter)
        let earlier = try await workspace.snapshot(at: first.receipt?.position)
        let place = Cell(
            statistic: try Statistic.ID("sei-output"), area: try Area.ID("310114103"), basis: try Basis.ID("all"),
            period: try Period("2024-01/03"))
        #expect(earlier.cube.figure(at: place)?.observation.figure?.description == "312.40")
        #expect(await workspace.snapshot.cube.history(of: place).count == 2)
    }

    @Test func `A position that is not there yet is refused by its number`() async throws {
        let folder = try TemporaryFolder()
        let workspace = try await Workspace.open(try folder.example())
        let error = await #expect(throws: WorkspaceError.self) { try await workspace.snapshot(at: 99) }
        #expect(error?.message.chinese.contains("99") == true)
    }

    @Test func `As of the last position equals now`() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.example()
        let position: Int
        let now: Evaluation
        do {
            let workspace = try await Workspace.open(path)
            let snapshot = await workspace.snapshot
            position = snapshot.position
            now = snapshot.evaluation(
                of: try #require(snapshot.plans.first), as: .final, asOf: try #require(Day("2025-12-31")))
            try await workspace.close()
        }
        let again = try await Workspace.openForReading(path).snapshot(at: position)
        let then = again.evaluation(
            of: try #require(again.plans.first), as: .final, asOf: try #require(Day("2025-12-31")))
        #expect(now == then)
    }

    @Test func `A changed definition is a new version and the old one holds for its own day`() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.example()
        let first = try await Workspace.open(path)
        let before = await first.snapshot
        try await first.close()
        let file = path + "/guiheng.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacingOccurrences(of: "title: 嘉定区规划监测", with: "title: 嘉定区规划监测平台")
            .write(toFile: file, atomically: true, encoding: .utf8)
        let second = try await Workspace.open(path)
        #expect(await second.snapshot.catalogue.title.chinese == "嘉定区规划监测平台")
        #expect(await second.snapshot.position == before.position + 1)
        #expect(try await second.snapshot(at: before.position).catalogue.title.chinese == "嘉定区规划监测")
    }

    @Test func `Faulty definitions stop the opening and leave no ledger`() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.example()
        try "title: 坏\nareas: [\n".write(toFile: path + "/guiheng.yaml", atomically: true, encoding: .utf8)
        let error = await #expect(throws: WorkspaceError.self) { try await Workspace.open(path) }
        #expect(error?.findings.isEmpty == false)
        #expect(error?.findings.allSatisfy { $0.place?.file == "guiheng.yaml" && $0.place?.line != nil } == true)
        #expect(!FileManager.default.fileExists(atPath: path + "/ledger.sqlite"))
    }

    @Test func `A faulty listed file stops the first opening until it is mended`() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.example()
        let file = path + "/data/public.csv"
        let good = try String(contentsOfFile: file, encoding: .utf8)
        try (good + "无此地区,战略性新兴产业产值,2024,,1,亿元,x,A,\n").write(toFile: file, atomically: true, encoding: .utf8)
        await #expect(throws: WorkspaceError.self) { try await Workspace.open(path) }
        try good.write(toFile: file, atomically: true, encoding: .utf8)
        let workspace = try await Workspace.open(path)
        #expect(await workspace.snapshot.cube.count > 100)
    }

    @Test func `Only one program writes at a time, and questions are answered meanwhile`() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.example()
        let workspace = try await Workspace.open(path)
        let error = await #expect(throws: WorkspaceError.self) { try await Workspace.open(path) }
        if case .ledger(.lockedByOther) = error {} else { Issue.record("\(String(describing: error))") }
        let reader = try await Workspace.openForQuestions(path)
        #expect(await reader.snapshot.position == workspace.snapshot.position)
    }

    @Test func `An expert rating stands beside the computed one, with its reason and ledger position`() async throws {
        let folder = try TemporaryFolder()
        let workspace = try await Workspace.open(try folder.example())
        let day = try #require(Day("2025-12-31"))
        func judgement(_ rating: Rating?, _ reason: String = "经专家组核实") -> Judgement {
            Judgement(plan: "sei-14", indicator: "SEI-10", kind: .final, day: day, rating: rating, reason: reason)
        }
        let receipt = try await workspace.rate(judgement(.asExpected), by: reporter)
        let plan = try await workspace.plan(named: "sei-14")
        let rated = await workspace.snapshot.evaluation(of: plan, as: .final, asOf: day).assessments[9]
        #expect(rated.rating == nil)
        #expect(rated.expert?.rating == .asExpected)
        #expect(rated.expert?.provenance.position == receipt.position)
        _ = try await workspace.rate(judgement(nil, "撤回"), by: reporter)
        #expect(await workspace.snapshot.evaluation(of: plan, as: .final, asOf: day).assessments[9].expert == nil)
        await #expect(throws: WorkspaceError.self) { try await workspace.rate(judgement(.behind, "  "), by: reporter) }
    }

    @Test func `Unknown plans, indicators and organizations are answered with the known ones`() async throws {
        let folder = try TemporaryFolder()
        let workspace = try await Workspace.open(try folder.example())
        let plan = await #expect(throws: WorkspaceError.self) { try await workspace.plan(named: "sei-99") }
        #expect(plan?.message.chinese.contains("sei-14") == true)
        let stranger = Reporter(actor: "x", organization: try Organization.ID("nobody"))
        let organization = await #expect(throws: WorkspaceError.self) {
            try await workspace.importFigures(bytes(figures(anting("2024-01/03", "1"))), by: stranger)
        }
        #expect(organization?.message.chinese.contains("economic-commission") == true)
    }

    @Test func `A backup restores to the same evaluation and keeps the old ledger aside`() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.example()
        let workspace = try await Workspace.open(path)
        let before = await workspace.snapshot.position
        let backup = try await Workspace.backUp(path, to: folder.path + "/backup.sqlite")
        #expect(backup.head.position == before)
        _ = try await workspace.importFigures(bytes(figures(anting("2024-01/03", "1"))), by: reporter)
        try await workspace.close()
        let restored = try await Workspace.restore(folder.path + "/backup.sqlite", into: path)
        #expect(restored.setAside == [path + "/ledger.sqlite.replaced-1"])
        #expect(await (try await Workspace.openForReading(path)).snapshot.position == before)
    }

    @Test func `A backup brings its definitions into a folder that had others, and keeps those aside`() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.example()
        let workspace = try await Workspace.open(path)
        let day = try #require(Day("2025-12-31"))
        let plan = try await workspace.plan(named: "sei-14")
        let before = await workspace.snapshot.evaluation(of: plan, as: .final, asOf: day)
        let backup = folder.path + "/backup.sqlite"
        _ = try await Workspace.backUp(path, to: backup)
        let other = folder.path + "/other"
        try Workspace.create(at: other)
        try await Workspace.open(other).close()
        let restored = try await Workspace.restore(backup, into: other)
        #expect(restored.setAside == [other + "/ledger.sqlite.replaced-1", other + "/guiheng.yaml.replaced-1"])
        for target in [other, folder.path + "/missing/folder"] {
            _ = try await Workspace.restore(backup, into: target)
            let again = try await Workspace.open(target)
            let same = try await again.plan(named: "sei-14")
            #expect(await again.snapshot.evaluation(of: same, as: .final, asOf: day) == before)
        }
    }

    @Test func `A new workspace opens at once, and an existing one is never overwritten`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/new"
        try Workspace.create(at: path)
        let workspace = try await Workspace.open(path)
        #expect(await workspace.snapshot.plans.isEmpty)
        #expect(throws: WorkspaceError.self) { try Workspace.create(at: path) }
    }

    @Test func `The compiled-in example is the one in the repository`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/demo"
        try Workspace.createExample(at: path)
        let copy = try folder.example()
        for name in ["guiheng.yaml", "plans/sei-14.yaml", "data/history.csv", "data/public.csv"] {
            #expect(
                try String(contentsOfFile: path + "/" + name, encoding: .utf8)
                    == String(contentsOfFile: copy + "/" + name, encoding: .utf8))
        }
    }
}

@Suite struct HealthTests {
    @Test func `A workspace that was never opened is examined without making a ledger`() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.example()
        let health = try await Workspace.examine(path)
        #expect(health.isSound)
        #expect(health.lines.contains { $0.chinese.contains("地区13个") })
        #expect(!FileManager.default.fileExists(atPath: path + "/ledger.sqlite"))
    }

    @Test func `An edited definition is noticed, and an opened workspace is ready`() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.example()
        let workspace = try await Workspace.open(path)
        #expect(await workspace.readiness() == nil)
        let file = path + "/guiheng.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try (text + "\n# 说明\n").write(toFile: file, atomically: true, encoding: .utf8)
        let health = try await Workspace.examine(path)
        #expect(health.findings.map(\.code) == ["definition.changed"])
        #expect(health.lines.contains { $0.english.contains("SQLite 3") })
    }
}
