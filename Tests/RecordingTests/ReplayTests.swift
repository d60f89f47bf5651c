import Planning
import Recording
import Testing

/// TRUST R14: the state as of any position is what a replay of the first entries gives.
@Suite struct ReplayTests {
    @Test(arguments: 1...12) func `as of every position, a ledger answers like a replay`(seed: UInt64) async throws {
        var random = Generator(state: seed)
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        let replay = try await scratch.ledger("replay.sqlite")
        var states: [State] = [try await State(of: replay)]
        for step in 1...20 {
            let entry = try Self.entry(step, &random)
            let moment = Sample.moment(Int.random(in: 0..<100, using: &random))
            let receipt = try await ledger.append(entry, at: moment)
            #expect(try await replay.append(entry, at: moment) == receipt)
            if !receipt.isRepeat { states.append(try await State(of: replay)) }
        }
        for (position, state) in states.enumerated() {
            #expect(try await State(of: ledger, upTo: position) == state)
        }
        #expect(try await ledger.head() == replay.head())
        #expect(try await ledger.verify().isWhole)
    }

    private struct State: Equatable {
        let observations: [RecordedObservation]
        let definitions: [DefinitionFile]
        let overrides: [RecordedOverride]
        let entries: [RecordedEntry]

        init(of ledger: Ledger, upTo position: Int? = nil) async throws {
            observations = try await ledger.observations(upTo: position)
            definitions = try await ledger.definitions(upTo: position)
            overrides = try await ledger.overrides(upTo: position)
            entries = try await ledger.entries(upTo: position)
        }
    }

    static func entry(_ step: Int, _ random: inout Generator) throws -> Entry {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return try Sample.override(rating: Bool.random(using: &random) ? nil : "faster")
        case 1, 2:
            let text = Bool.random(using: &random) ? nil : "version \(step)"
            return try Sample.definitions(("guiheng.yaml", "\(step)"), ("plans/\(step % 3).yaml", text))
        default: return try submission(step, &random)
        }
    }

    private static func submission(_ step: Int, _ random: inout Generator) throws -> Entry {
        var cells: Set<Cell> = []
        for _ in 0...Int.random(in: 0..<80, using: &random) {
            cells.insert(
                try Sample.cell(
                    "\(Int.random(in: 2015...2025, using: &random))", area: "t\(Int.random(in: 0..<9, using: &random))")
            )
        }
        let observations = try cells.sorted { ($0.area, $0.period) < ($1.area, $1.period) }.shuffled(using: &random).map
        {
            let figure = "\(Int.random(in: -99...99, using: &random)).\(Int.random(in: 0...9, using: &random))"
            let isWithdrawn = Int.random(in: 0..<8, using: &random) == 0
            let source = Sample.source("来源 \(Int.random(in: 0..<3, using: &random))")
            return try Sample.observation(isWithdrawn ? nil : figure, $0, source: source)
        }
        return try Sample.submission(observations, bytes: "\(Int.random(in: 0..<40, using: &random))")
    }
}

/// SplitMix64, so that a failing seed fails again.
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
