import Planning
import Recording
import Testing

@Suite struct ReadingTests {
    let scratch: Scratch
    let ledger: Ledger

    init() async throws {
        scratch = try Scratch()
        ledger = try await scratch.ledger()
        _ = try await Sample.fill(ledger)
    }

    @Test func `figures read as of a position are those of that day`() async throws {
        #expect(try await ledger.observations(upTo: 1).isEmpty)
        #expect(try await ledger.observations(upTo: 2).count == 3)
        #expect(try await ledger.observations(upTo: 99).map(\.provenance.position) == [2, 2, 2, 3, 3])
        #expect(try await ledger.observations() == ledger.observations(upTo: 5))
    }

    @Test func `a figure's history shows the correction and the withdrawal`() async throws {
        let corrected = try await ledger.observations(of: Sample.cell("2021"))
        #expect(corrected.map { $0.observation.figure?.description } == ["1390.20", "1391.0"])
        #expect(corrected.last?.observation.source.note == "最终核实数")
        let withdrawn = try await ledger.observations(of: Sample.cell("2020"))
        #expect(withdrawn.map(\.observation.content) == [.reported(try Figure("1227.7")), .withdrawn])
        #expect(try await ledger.observations(of: Sample.cell("2020"), upTo: 2).count == 1)
        #expect(try await ledger.observations(of: Sample.cell("1999")).isEmpty)
        #expect(try await ledger.observations(of: Sample.cell(area: "999")).isEmpty)
    }

    @Test func `the figures of one entry are found by its position`() async throws {
        #expect(try await ledger.observations(broughtAt: 2).count == 3)
        #expect(try await ledger.observations(broughtAt: 3).count == 2)
        #expect(try await ledger.observations(broughtAt: 4).isEmpty)
    }

    @Test func `definitions read as of a position are those of that day`() async throws {
        #expect(try await ledger.definitions(upTo: 0).isEmpty)
        #expect(try await ledger.definitions(upTo: 4).map(\.path) == ["guiheng.yaml", "plans/sei.yaml"])
        let now = try await ledger.definitions()
        #expect(now.map(\.path) == ["guiheng.yaml", "plans/new.yaml"])
        #expect(now.map(\.text) == ["title: 嘉定", "id: new"])
    }

    @Test func `ratings by persons come back with reason and entry`() async throws {
        #expect(try await ledger.overrides(upTo: 3).isEmpty)
        let found = try #require(try await ledger.overrides().first)
        #expect(.override(found.override) == (try Sample.override()).content)
        #expect(found.provenance.actor == "zhao" && found.provenance.position == 4)
    }

    @Test func `the audit list names who did what, in which role and why`() async throws {
        let entries = try await ledger.entries()
        #expect(entries.map(\.position) == [1, 2, 3, 4, 5])
        #expect(entries.map(\.verb) == [.define, .submit, .submit, .override, .define])
        #expect(entries.map(\.rows) == [2, 3, 2, 1, 2])
        #expect(entries[3].actor == "zhao" && entries[3].role == "评估专家" && entries[3].reason == "专家复核")
        #expect(entries.dropFirst().map(\.previous) == entries.dropLast().map(\.hash))
        #expect(try await ledger.entries(upTo: 2).count == 2)
    }

    @Test func `the end as of a position is that of the entry`() async throws {
        let entries = try await ledger.entries()
        for entry in entries { #expect(try await ledger.head(at: entry.position)?.hash == entry.hash) }
        #expect(try await ledger.head(at: 5) == ledger.head())
        #expect(try await ledger.head(at: 6) == nil)
        #expect(try await ledger.head(at: -1) == nil)
        let empty = try await scratch.ledger("empty.sqlite")
        #expect(try await ledger.head(at: 0) == empty.head())
    }

    @Test func `a moment leads to the last position of its time`() async throws {
        let positions = [
            try await ledger.position(at: Moment(milliseconds: Sample.start.milliseconds - 1)),
            try await ledger.position(at: Sample.start), try await ledger.position(at: Sample.moment(2)),
            try await ledger.position(at: Moment(milliseconds: Sample.moment(3).milliseconds - 1)),
            try await ledger.position(at: Sample.moment(1000)),
        ]
        #expect(positions == [0, 1, 3, 3, 5])
    }

    @Test func `a reader sees what a writer records, and records nothing itself`() async throws {
        let reader = try await Ledger.open(at: scratch.path(), mode: .reading)
        #expect(try await reader.head().position == 5)
        let entry = try Sample.override(rating: nil)
        #expect(await failure { try await reader.append(entry, at: Sample.moment(9)) } == .openForReading)
        _ = try await ledger.append(entry, at: Sample.moment(9))
        #expect(try await reader.head() == ledger.head())
        #expect(try await reader.verify().isWhole)
    }

    @Test func `an empty ledger answers every question`() async throws {
        let empty = try await scratch.ledger("empty.sqlite")
        #expect(try await empty.head().position == 0)
        #expect(try await empty.observations().isEmpty)
        #expect(try await empty.position(at: Sample.start) == 0)
        #expect(try await empty.verify().isWhole)
    }
}
