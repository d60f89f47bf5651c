import GRDB
import Planning
import Testing

@testable import Recording

@Suite struct ActTests {
    let scratch: Scratch
    let ledger: Ledger

    init() async throws {
        scratch = try Scratch()
        ledger = try await scratch.ledger()
    }

    static func entry(
        _ key: String, _ verb: String, _ body: String = "{}", register: String = "report"
    ) -> Entry {
        Entry(
            actor: "wang", role: "reporter", object: key, reason: "月度报送",
            content: .act(Act(register: register, key: key, verb: verb, body: body)))
    }

    @Test func `an act is read back with its entry`() async throws {
        let receipt = try await ledger.append(
            Self.entry("town-monthly/2024-03/anting", "submit", #"{"状态":"已报"}"#), at: Sample.start)
        let found = try #require(try await ledger.acts(of: "report").first)
        #expect(
            found.act
                == Act(
                    register: "report", key: "town-monthly/2024-03/anting", verb: "submit", body: #"{"状态":"已报"}"#))
        #expect(found.entry.id == receipt.id)
        #expect(found.entry.actor == "wang")
        #expect(found.entry.verb == .act)
        #expect(found.entry.reason == "月度报送")
        #expect(receipt.rows == 1)
    }

    @Test func `acts come in the ledger's order, the latest of each subject by key, as of any position`() async throws {
        for entry in [
            Self.entry("b", "draft", "1"), Self.entry("a", "draft", "2"), Self.entry("b", "submit", "3"),
            Self.entry("zhang", "create", "4", register: "account"), Self.entry("b", "approve", "5"),
        ] { _ = try await ledger.append(entry, at: Sample.start) }
        #expect(try await ledger.acts(of: "report").map(\.act.body) == ["1", "2", "3", "5"])
        #expect(try await ledger.acts(of: "report", key: "b", upTo: 3).map(\.act.body) == ["1", "3"])
        #expect(try await ledger.latestActs(of: "report").map(\.act.body) == ["2", "5"])
        #expect(try await ledger.latestActs(of: "report", upTo: 3).map(\.act.body) == ["2", "3"])
        #expect(try await ledger.latestActs(of: "account").map(\.act.key) == ["zhang"])
        #expect(try await ledger.latestActs(of: "access").isEmpty)
    }

    /// Computed apart from the program: Python's hashlib over the fields as `CanonicalBytes` describes them.
    @Test func `the hash of an act is that of its canonical bytes`() throws {
        let act = Act(register: "account", key: "王工", verb: "create", body: #"{"roles":["reporter"]}"#)
        #expect(
            try ActEffect.payload(of: act).description
                == "3cfd433840068b05ffcfcf35acf91124377e8b2e5dbb479c988eb2a48fc6bbe4")
    }

    @Test func `the same act twice is two entries`() async throws {
        for _ in 0..<2 { _ = try await ledger.append(Self.entry("li", "sign-in"), at: Sample.start) }
        #expect(try await ledger.acts(of: "report").map(\.entry.position) == [1, 2])
    }

    @Test(arguments: [
        "UPDATE act SET body = '{}' WHERE position = 1", "UPDATE act SET verb = 'approve' WHERE position = 1",
        "UPDATE act SET key = 'anting/2' WHERE position = 1", "UPDATE act SET register = 'account' WHERE position = 1",
    ]) func `an altered act is noticed`(sql: String) async throws {
        _ = try await ledger.append(Self.entry("anting", "submit", #"{"a":1}"#), at: Sample.start)
        #expect(try await ledger.verify().isWhole)
        try await ledger.close()
        try tamper(scratch.path(), sql)
        let verification = try await Ledger.open(at: scratch.path(), mode: .reading).verify()
        #expect(verification.breakage?.position == 1)
        #expect(verification.breakage?.kind == .payload)
    }

    @Test func `a removed act and one without an entry are noticed`() async throws {
        for key in ["a", "b"] { _ = try await ledger.append(Self.entry(key, "submit"), at: Sample.start) }
        try await ledger.close()
        try tamper(scratch.path(), "UPDATE act SET position = 9 WHERE position = 2")
        let breakage = try await Ledger.open(at: scratch.path(), mode: .reading).verify().breakage
        #expect(breakage?.position == 2)
        #expect(breakage?.kind == .missingRows)
        try tamper(scratch.path(), "INSERT INTO act VALUES (2, 'report', 'b', 'submit', '{}')")
        let orphan = try await Ledger.open(at: scratch.path(), mode: .reading).verify().breakage
        #expect(orphan?.position == 9)
        #expect(orphan?.kind == .orphanRows)
    }

    @Test func `an act without a subject is refused`() async throws {
        for entry in [Self.entry("", "submit"), Self.entry("a", ""), Self.entry("a", "submit", register: "")] {
            guard case .refused = await failure({ try await ledger.append(entry, at: Sample.start) }) else {
                Issue.record("recorded")
                return
            }
        }
        #expect(try await ledger.head().position == 0)
    }

    @Test func `several entries are recorded as one action`() async throws {
        let receipts = try await ledger.append(
            [
                Sample.submission([Sample.observation("1227.7", Sample.cell())], bytes: "sheet"),
                Self.entry("town-monthly/2020/anting", "submit"),
            ], at: Sample.start)
        #expect(receipts.map(\.position) == [1, 2])
        #expect(try await ledger.observations().count == 1)
        #expect(try await ledger.acts(of: "report").count == 1)
        #expect(try await ledger.verify().isWhole)
    }

    @Test func `of several entries none is recorded when one fails`() async throws {
        let cell = try Sample.cell()
        let twice = try Sample.submission(
            [Sample.observation("1", cell), Sample.observation("2", cell)], bytes: "twice")
        let error = await failure {
            try await ledger.append([Self.entry("a", "submit"), twice], at: Sample.start)
        }
        #expect(error == .repeatedCell(cell))
        #expect(await failure { try await ledger.append([], at: Sample.start) } == .nothingToRecord)
        #expect(try await ledger.head().position == 0)
        #expect(try await ledger.acts(of: "report").isEmpty)
    }
}
