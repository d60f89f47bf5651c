import GRDB
import Planning
import Testing

@testable import Recording

@Suite struct AppendOnlyTests {
    let scratch: Scratch
    let ledger: Ledger

    init() async throws {
        scratch = try Scratch()
        ledger = try await scratch.ledger()
        _ = try await Sample.fill(ledger)
        _ = try await ledger.append(ActTests.entry("anting", "submit"), at: Sample.moment(60))
    }

    /// Runs SQL as the program itself could.
    private func refusal(_ sql: String) async throws -> String? {
        let writer = try #require(ledger.database.writer)
        do {
            try await writer.write { try $0.execute(sql: sql) }
            return nil
        } catch let error as DatabaseError { return error.message }
    }

    @Test func `every table is known to these tests`() async throws {
        let tables = try await ledger.database.reader.read { database in
            try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        }
        #expect(tables == Self.tables.map(\.name).sorted())
    }

    static let tables: [(name: String, column: String)] = [
        ("migration", "name"), ("ledger", "reason"), ("definition", "text"), ("submission", "file_name"),
        ("series", "area"), ("source", "note"), ("observation", "value"), ("rating_override", "reason"),
        ("act", "body"),
    ]

    @Test(arguments: tables) func `no row is changed`(name: String, column: String) async throws {
        #expect(try await refusal("UPDATE \(name) SET \(column) = \(column)") == "append-only: \(name)")
    }

    @Test(arguments: tables) func `no row is removed`(name: String, column: String) async throws {
        #expect(try await refusal("DELETE FROM \(name)") == "append-only: \(name)")
    }

    @Test(arguments: tables) func `no row is replaced`(name: String, column: String) async throws {
        let message = try await refusal("INSERT OR REPLACE INTO \(name) SELECT * FROM \(name)")
        #expect(message?.hasPrefix("append-only: ") == true)
    }

    @Test(arguments: [
        ("position + 2", "time", "hash"), ("position", "time", "hash"),
        ("position + 1", "'2000-01-01T00:00:00.000Z'", "hash"),
        ("position + 1", "time", "previous_hash"),
    ]) func `an entry must follow the last one`(position: String, time: String, previous: String) async throws {
        let message = try await refusal(
            """
            INSERT INTO ledger SELECT \(position), \(time), actor, role, verb, object, reason, row_count,
                payload_sha256, \(previous), upper(hash) FROM ledger ORDER BY position DESC LIMIT 1
            """)
        #expect(message == "append-only: an entry must follow the last one")
    }

    @Test func `a figure needs its entry, series and source`() async throws {
        for values in ["99, '2020', 1, '1', 'R', 1", "1, '2020', 99, '1', 'R', 1", "1, '2020', 1, '1', 'R', 99"] {
            let message = try await refusal("INSERT INTO observation VALUES (\(values))")
            #expect(message?.contains("FOREIGN KEY") == true)
        }
    }
}
