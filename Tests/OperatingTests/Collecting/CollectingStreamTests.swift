import Calculating
import Evaluating
import Operating
import Planning
import Recording
import Testing

/// Random commands on several reports against a model, with restarts in between; a failure is played again by its seed.
struct CollectingStreamTests {
    /// What a report should be, by the answers that were given.
    private struct Expected: Equatable {
        var state = ReportState.notStarted
        var version = 0
        var output = ""
        var history: [String] = []
    }

    private let people: [(String, String)] = [
        ("张三", "town-a"), ("李四", "town-b"), ("王五", "commission"), ("赵六", "bureau"),
    ]

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `Whatever is acknowledged stands, also after a restart, and nothing else does`(seed: UInt64) async throws {
        let sample = try CollectingSample()
        var random = Generator(state: seed)
        var workspace = try await sample.open()
        var expected: [ReportKey: Expected] = [:]
        var reached: Set<ReportState> = []
        for step in 0..<200 {
            if step % 60 == 59 {
                try await workspace.close()
                workspace = try await sample.open()
            }
            let key = try report(["2024-03", "2024-02"][random.below(2)], ["town-a", "town-b"][random.below(2)])
            try await play(&expected[key, default: Expected()], key, workspace, &random)
            try await compare(expected, workspace, "seed \(seed), step \(step)")
            reached.formUnion(expected.values.map(\.state))
        }
        try await workspace.close()
        #expect(reached.isSuperset(of: [.submitted, .returned, .approved, .locked]))
        #expect(try await Workspace.verify(sample.folder.path).isWhole)
    }

    private func play(
        _ expected: inout Expected, _ key: ReportKey, _ workspace: Workspace, _ random: inout Generator
    ) async throws {
        let life = await workspace.snapshot.life(of: key)
        let isDone = life.state == .approved || life.state == .locked
        let turn = isDone ? "bureau" : life.nextReviewer?.code ?? key.organization.code
        let due = people.first { $0.1 == turn } ?? people[0]
        let (actor, organization) = random.below(3) == 0 ? people[random.below(4)] : due
        let person = try Person.reporter(actor, organization)
        let seen = await workspace.snapshot.report(key)?.provenance.position ?? 0
        do {
            switch random.below(8) {
            case 0, 1:
                let output = "\(300 + random.below(3)).5"
                let outcome = try await workspace.submitReport(key, entries(key, output), by: person)
                #expect(organization == key.organization.code)
                if !outcome.isRepeat {
                    expected.version += 1
                    expected.state = .submitted
                    if expected.history.last != output { expected.history.append(output) }
                }
                expected.output = output
            case 2:
                let command = ReportCommand.giveBack(reason: "请核对", cells: [])
                expected.state = try await workspace.review(key, command, seen: seen, by: person).report.life.state
                #expect(expected.state == .returned && organization != key.organization.code)
            case 3, 4, 5:
                expected.state = try await workspace.review(key, .approve, seen: seen, by: person).report.life.state
            case 6:
                expected.state = try await workspace.review(key, .lock, seen: seen, by: person).report.life.state
                #expect(expected.state == .locked && organization == "bureau")
            default:
                let command = ReportCommand.reopen(reason: "口径调整")
                expected.state = try await workspace.review(key, command, seen: seen, by: person).report.life.state
                #expect(expected.state == .returned && organization == "bureau")
            }
        } catch let error as ReportError {
            if case .refused = error { return }
            Issue.record(error)
        }
    }

    private func compare(_ expected: [ReportKey: Expected], _ workspace: Workspace, _ place: String) async throws {
        let snapshot = await workspace.snapshot
        for (key, model) in expected {
            let recorded = snapshot.report(key)
            #expect(recorded?.life.state ?? .notStarted == model.state, "\(place)")
            #expect(recorded?.life.version ?? 0 == model.version, "\(place)")
            let output = try output(key)
            let figures = snapshot.cube.history(of: output).compactMap { $0.observation.figure?.description }
            #expect(figures == model.history, "\(place)")
            #expect(recorded?.figures[output]?.description ?? "" == model.output, "\(place)")
        }
    }

    private func entries(_ key: ReportKey, _ output: String) throws -> [ReportEntry] {
        let area = key.organization.code == "town-a" ? "a" : "b"
        let sei = try cell("sei", self.output(key).period.description, area)
        // March's figure may fall below February's here, so that it is explained.
        return [
            ReportEntry(cell: try self.output(key), text: output, reason: "企业核减"), ReportEntry(cell: sei, text: "200"),
        ]
    }

    private func output(_ key: ReportKey) throws -> Cell {
        try cell(
            "output", key.period.part == 3 ? "2024-01/03" : "2024-01/02", key.organization.code == "town-a" ? "a" : "b")
    }

    /// SplitMix64.
    private struct Generator {
        var state: UInt64

        mutating func below(_ limit: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((value ^ (value >> 31)) % UInt64(limit))
        }
    }
}
