import GRDB
import Testing

@testable import Recording

@Suite struct DurabilityTests {
    @Test func `the writer works with a write-ahead log that is synchronized at every commit`() async throws {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        let writer = try #require(ledger.database.writer)
        let settings = try await writer.writeWithoutTransaction { database in
            [
                try String.fetchOne(database, sql: "PRAGMA journal_mode"),
                try String.fetchOne(database, sql: "PRAGMA synchronous"),
                try String.fetchOne(database, sql: "PRAGMA foreign_keys"),
                try String.fetchOne(database, sql: "PRAGMA recursive_triggers"),
            ]
        }
        #expect(settings == ["wal", "2", "1", "1"])
    }

    /// TRUST §0.1: NORMAL is what GRDB sets, and it loses acknowledged entries at power loss.
    @Test func `nothing is recorded when the writer falls back to NORMAL`() async throws {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        let writer = try #require(ledger.database.writer)
        try await writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
        let entry = try Sample.override()
        let error = await failure { try await ledger.append(entry, at: Sample.start) }
        #expect(error == .notDurable(journal: "wal", synchronous: 1))
        #expect(try await ledger.head().position == 0)
    }

    @Test func `a pool as GRDB opens it is refused until FULL is set`() async throws {
        let scratch = try Scratch()
        let pool = try DatabasePool(path: scratch.path())
        let refused = LedgerError.notDurable(journal: "wal", synchronous: 1)
        try await pool.writeWithoutTransaction { database in
            _ = #expect(throws: refused) { try Durability.check(database) }
        }
        try Durability.establish(in: pool)
        try await pool.writeWithoutTransaction { try Durability.check($0) }
    }

    @Test func `a rollback journal is refused`() async throws {
        let scratch = try Scratch()
        let queue = try DatabaseQueue(path: scratch.path())
        try await queue.writeWithoutTransaction { database in
            _ = #expect(throws: LedgerError.notDurable(journal: "delete", synchronous: 2)) {
                try Durability.check(database)
            }
        }
    }
}
