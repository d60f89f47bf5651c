import Foundation
import GRDB
import Testing

@testable import Recording

@Suite struct DeskTests {
    let scratch: Scratch
    let desk: Desk

    init() throws {
        scratch = try Scratch()
        desk = try Desk.open(at: scratch.path("desk.sqlite"))
    }

    static func draft(_ key: String, by author: String = "wang", _ body: String = "312.40") -> Draft {
        Draft(key: key, author: author, revision: 0, body: body, savedAt: Sample.start)
    }

    @Test func `a draft is read back, also after opening again`() async throws {
        let saved = try await desk.save(Self.draft("town/2024-03/anting"), expecting: 0)
        #expect(saved.revision == 1)
        try desk.close()
        let again = try Desk.open(at: scratch.path("desk.sqlite"))
        #expect(try await again.draft("town/2024-03/anting") == saved)
        #expect(try await again.draft("town/2024-03/malu") == nil)
    }

    @Test func `a draft that somebody else saved is not overwritten, and comes back to be shown`() async throws {
        _ = try await desk.save(Self.draft("a"), expecting: 0)
        let theirs = try await desk.save(Self.draft("a", by: "li", "313"), expecting: 1)
        for expected in [0, 1, 3] {
            await #expect(throws: DraftError.changedMeanwhile(theirs)) {
                try await desk.save(Self.draft("a", by: "wang", "314"), expecting: expected)
            }
        }
        #expect(try await desk.draft("a") == theirs)
    }

    @Test func `of many who save the same revision at once one succeeds`() async throws {
        let winners = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<16 {
                group.addTask { [desk] in
                    (try? await desk.save(Self.draft("a", by: "w\(number)"), expecting: 0)) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(winners == 1)
    }

    @Test func `a removed draft is gone, and saving over it says so`() async throws {
        _ = try await desk.save(Self.draft("a"), expecting: 0)
        try await desk.removeDraft("a")
        #expect(try await desk.draft("a") == nil)
        await #expect(throws: DraftError.changedMeanwhile(nil)) {
            try await desk.save(Self.draft("a"), expecting: 1)
        }
        #expect(try await desk.save(Self.draft("a"), expecting: 0).revision == 1)
    }

    @Test func `drafts are listed by the beginning of their key, without wild cards`() async throws {
        for key in ["月报/1", "月报/2", "月%/1", "年报/1", "mb/1", "MB/2"] {
            _ = try await desk.save(Self.draft(key), expecting: 0)
        }
        #expect(try await desk.drafts(prefix: "月报/").map(\.key) == ["月报/1", "月报/2"])
        #expect(try await desk.drafts(prefix: "月%").map(\.key) == ["月%/1"])
        #expect(try await desk.drafts(prefix: "mb/").map(\.key) == ["mb/1"])
        #expect(try await desk.drafts().count == 6)
    }

    @Test func `a session is kept, touched and ended`() async throws {
        let token = Fingerprint(of: "token".utf8)
        try await desk.begin(Self.session(token, "wang"))
        try await desk.touch(token, at: Sample.moment(60))
        #expect(try await desk.session(token)?.lastSeen == Sample.moment(60))
        #expect(try await desk.session(token)?.created == Sample.start)
        try await desk.end(token)
        #expect(try await desk.session(token) == nil)
    }

    @Test func `all sessions of an account end at once, except the one in use`() async throws {
        let tokens = (0..<3).map { Fingerprint(of: "token \($0)".utf8) }
        for token in tokens { try await desk.begin(Self.session(token, "wang")) }
        let other = Fingerprint(of: "other".utf8)
        try await desk.begin(Self.session(other, "li"))
        try await desk.endSessions(of: "wang", except: tokens[1])
        #expect(try await desk.sessions(of: "wang").map(\.token) == [tokens[1]])
        try await desk.endSessions(of: "wang")
        #expect(try await desk.sessions(of: "wang").isEmpty)
        #expect(try await desk.session(other) != nil)
    }

    @Test func `old and unused sessions are forgotten`() async throws {
        for second in [0, 100, 200] {
            try await desk.begin(
                Self.session(Fingerprint(of: "\(second)".utf8), "wang", at: Sample.moment(second)))
        }
        try await desk.touch(Fingerprint(of: "0".utf8), at: Sample.moment(300))
        try await desk.forgetSessions(begunBefore: Sample.moment(50), unusedSince: Sample.moment(150))
        #expect(try await desk.sessions(of: "wang").map(\.created) == [Sample.moment(200)])
    }

    @Test func `failures outlast a restart and are forgotten by name or age`() async throws {
        let (wang, li) = (Fingerprint(of: "wang".utf8), Fingerprint(of: "li".utf8))
        let attempts = [
            FailedAttempt(name: wang, network: "10.1.2", time: Sample.moment(0)),
            FailedAttempt(name: li, network: "10.1.2", time: Sample.moment(1)),
            FailedAttempt(name: wang, network: "10.1.3", time: Sample.moment(2)),
            FailedAttempt(name: wang, network: "10.1.2", time: Sample.moment(3)),
        ]
        for attempt in attempts { try await desk.record(attempt) }
        try desk.close()
        let again = try Desk.open(at: scratch.path("desk.sqlite"))
        #expect(
            try await again.attempts(from: "10.1.2", since: Sample.moment(0)) == [
                attempts[0], attempts[1], attempts[3],
            ])
        #expect(try await again.attempts(from: "10.1.2", since: Sample.moment(3)) == [attempts[3]])
        try await again.forgetAttempts(under: wang, from: "10.1.2")
        #expect(try await again.attempts(from: "10.1.2", since: Sample.start) == [attempts[1]])
        #expect(try await again.attempts(from: "10.1.3", since: Sample.start) == [attempts[2]])
        try await again.forgetAttempts(before: Sample.moment(2))
        #expect(try await again.attempts(from: "10.1.2", since: Sample.start).isEmpty)
    }

    @Test func `the desk writes through at every commit`() async throws {
        let writer = try #require(desk.database.writer)
        let (journal, synchronous) = try await writer.writeWithoutTransaction { database in
            (
                try String.fetchOne(database, sql: "PRAGMA journal_mode"),
                try Int.fetchOne(database, sql: "PRAGMA synchronous")
            )
        }
        #expect(journal == "wal")
        #expect(synchronous == 2)
    }

    @Test func `a ledger is no desk and a desk no ledger`() async throws {
        let path = scratch.path("ledger.sqlite")
        try await Ledger.open(at: path).close()
        #expect(await failure { try Desk.open(at: path) } == .notALedger(path: path))
        try desk.close()
        let other = scratch.path("desk.sqlite")
        #expect(await failure { try await Ledger.open(at: other) } == .notALedger(path: other))
    }

    private static func session(
        _ token: Fingerprint, _ account: String, at moment: Moment = Sample.start
    ) -> SignInSession {
        SignInSession(token: token, account: account, created: moment, lastSeen: moment, address: "10.1.2.3")
    }
}
