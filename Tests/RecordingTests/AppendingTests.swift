import Planning
import Recording
import Testing

@Suite struct AppendingTests {
    let scratch: Scratch
    let ledger: Ledger

    init() async throws {
        scratch = try Scratch()
        ledger = try await scratch.ledger()
    }

    @Test func `a receipt names what was recorded`() async throws {
        let entry = try Sample.submission([Sample.observation("1227.7", Sample.cell())], bytes: "file")
        let receipt = try await ledger.append(entry, at: Sample.start)
        #expect(receipt.position == 1)
        #expect(receipt.time == "2023-11-14T22:13:20.000Z")
        #expect(receipt.rows == 1)
        #expect(!receipt.isRepeat)
        #expect(receipt.content == Fingerprint(of: "file".utf8))
        let head = try await ledger.head()
        #expect(head.position == 1 && head.hash == receipt.hash && head.time == receipt.time)
        #expect(try await ledger.receipt(of: receipt.id) == receipt)
    }

    @Test func `figures come back with their printed digits, source and entry`() async throws {
        let observations = try ["1227.7", "1227.70", "-0.0", "0", "100000000000000000", nil].enumerated().map {
            try Sample.observation($1, Sample.cell("\(2015 + $0)"), source: Sample.source(note: "注 \($0)"))
        }
        let receipt = try await ledger.append(try Sample.submission(observations, bytes: "file"), at: Sample.start)
        let found = try await ledger.observations()
        #expect(found.map(\.observation) == observations)
        let provenance = Provenance(position: 1, time: receipt.time, actor: "wang", object: "产值.csv")
        #expect(found.allSatisfy { $0.provenance == provenance })
    }

    @Test func `sending the same content again records nothing and returns the first receipt`() async throws {
        let entry = try Sample.submission([Sample.observation("1", Sample.cell())], bytes: "file")
        let first = try await ledger.append(entry, at: Sample.start)
        let second = try await ledger.append(entry, at: Sample.moment(60))
        #expect(second.isRepeat)
        #expect(second.id == first.id && second.time == first.time && second.hash == first.hash)
        #expect(try await ledger.head().position == 1)
    }

    @Test func `sending an old file again after its correction stays without effect`() async throws {
        let old = try Sample.submission([Sample.observation("1", Sample.cell())], bytes: "old")
        let correction = try Sample.submission([Sample.observation("2", Sample.cell())], bytes: "correction")
        _ = try await ledger.append(old, at: Sample.start)
        _ = try await ledger.append(correction, at: Sample.start)
        #expect(try await ledger.append(old, at: Sample.start).position == 1)
        #expect(try await ledger.observations(of: Sample.cell()).last?.observation.figure == Figure("2"))
    }

    @Test func `the same content of another organization is another submission`() async throws {
        let observations = try [Sample.observation("1", Sample.cell())]
        let entries = try ["tjj", "fgw"].map {
            try Sample.submission(observations, bytes: "file", organization: $0)
        }
        for entry in entries { _ = try await ledger.append(entry, at: Sample.start) }
        #expect(try await ledger.head().position == 2)
    }

    @Test func `two figures for one place are refused and none is recorded`() async throws {
        let observations = try [
            Sample.observation("1", Sample.cell()), Sample.observation("2", Sample.cell("2021")),
            Sample.observation("1", Sample.cell()),
        ]
        let entry = try Sample.submission(observations, bytes: "file")
        #expect(await failure { try await ledger.append(entry, at: Sample.start) } == .repeatedCell(try Sample.cell()))
        #expect(try await ledger.head().position == 0)
    }

    @Test func `an entry without content, or by nobody, is refused`() async throws {
        let empty = try Sample.submission([], bytes: "file")
        #expect(await failure { try await ledger.append(empty, at: Sample.start) } == .nothingToRecord)
        let none = Entry(actor: "li", role: "", object: "", content: .definitions([]))
        #expect(await failure { try await ledger.append(none, at: Sample.start) } == .nothingToRecord)
        let nobody = Entry(actor: "", role: "", object: "", content: try Sample.override().content)
        guard case .refused = await failure({ try await ledger.append(nobody, at: Sample.start) }) else {
            Issue.record("an entry by nobody was taken")
            return
        }
        #expect(try await ledger.head().position == 0)
    }

    @Test func `a text that the database would cut short is refused`() async throws {
        let source = Sample.source(note: "见\0附注")
        let entry = try Sample.submission([Sample.observation("1", Sample.cell(), source: source)], bytes: "file")
        #expect(await failure { try await ledger.append(entry, at: Sample.start) } == .zeroCharacter(in: "见\0附注"))
        #expect(try await ledger.head().position == 0)
    }

    /// Swift takes the two spellings for equal; the ledger keeps each as it was sent.
    @Test func `two spellings of one letter stay two sources`() async throws {
        let sources = ["caf\u{E9}", "cafe\u{301}"].map { Sample.source($0) }
        let observations = try zip(["2020", "2021"], sources).map { period, source in
            try Sample.observation("1", Sample.cell(period), source: source)
        }
        _ = try await ledger.append(try Sample.submission(observations, bytes: "file"), at: Sample.start)
        let citations = try await ledger.observations().map { Array($0.observation.source.citation.utf8) }
        #expect(citations == sources.map { Array($0.citation.utf8) })
        #expect(try await ledger.verify().isWhole)
    }

    @Test func `the time never goes back when the clock does`() async throws {
        let first = try await ledger.append(try Sample.override(), at: Sample.moment(100))
        let second = try await ledger.append(try Sample.override(rating: nil), at: Sample.moment(40))
        let third = try await ledger.append(try Sample.override(), at: Sample.moment(101))
        #expect(first.clockLag == 0)
        #expect(second.time == first.time && second.clockLag == 60_000)
        #expect(third.time == Sample.moment(101).description && third.clockLag == 0)
        #expect(try await ledger.verify().isWhole)
    }

    @Test func `a new version is recorded only of files that changed`() async throws {
        let first = try await ledger.append(
            try Sample.definitions(("guiheng.yaml", "a"), ("plans/p.yaml", "b")), at: Sample.start)
        let same = try await ledger.append(
            try Sample.definitions(("guiheng.yaml", "a"), ("plans/p.yaml", "b")), at: Sample.start)
        let changed = try await ledger.append(
            try Sample.definitions(("guiheng.yaml", "a"), ("plans/p.yaml", "c")), at: Sample.start)
        #expect(first.rows == 2)
        #expect(same.isRepeat && same.id == first.id)
        #expect(changed.rows == 1 && !changed.isRepeat)
    }

    @Test(arguments: ["guiheng.yml", "plans/", "plans/.yaml", "plans/a/b.yaml", "../guiheng.yaml", "/plans/a.yaml", ""])
    func `a path outside the definitions is refused`(path: String) {
        #expect(throws: LedgerError.notADefinition(path: path)) { try DefinitionFile(path: path, text: "") }
    }

    @Test func `an unknown receipt is not made up`() async throws {
        let receipts = try await Sample.fill(ledger)
        let other = try #require(Receipt.ID("2-000000000000"))
        #expect(await failure { try await ledger.receipt(of: other) } == .unknownReceipt(other))
        for receipt in receipts { #expect(try await ledger.receipt(of: receipt.id) == receipt) }
        for text in ["", "2", "2-", "02-000000000000", "-1-000000000000", "0-000000000000", "2-0000000000000"] {
            #expect(Receipt.ID(text) == nil)
        }
    }
}
