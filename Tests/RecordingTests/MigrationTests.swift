import Foundation
import GRDB
import Planning
import Testing

@testable import Recording

@Suite struct MigrationTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    /// The schema as it was before acts.
    static let first = Schema(mark: Schema.ledger.mark, steps: Array(Schema.ledger.steps.prefix(1)))

    /// A ledger of the first schema with definitions, figures and a rating.
    func oldLedger(_ name: String = "ledger.sqlite") async throws -> Head {
        let database = try SQLiteDatabase.writing(scratch.path(name), as: Self.first)
        let ledger = Ledger(database: database, lock: nil)
        _ = try await Sample.fill(ledger)
        let head = try await ledger.head()
        try await ledger.close()
        return head
    }

    @Test func `an old ledger opens with all its entries, a whole chain and room for acts`() async throws {
        let head = try await oldLedger()
        let ledger = try await scratch.ledger()
        #expect(try await ledger.head() == head)
        #expect(try await ledger.verify().isWhole)
        _ = try await ledger.append(ActTests.entry("anting", "submit"), at: Sample.moment(60))
        #expect(try await ledger.acts(of: "report").map(\.entry.position) == [head.position + 1])
        #expect(try await ledger.observations().count == 5)
        #expect(try await ledger.overrides().count == 1)
        #expect(try await ledger.verify().isWhole)
    }

    @Test func `an upgraded ledger has the tables of a new one`() async throws {
        _ = try await oldLedger()
        let old = try await scratch.ledger()
        let new = try await scratch.ledger("new.sqlite")
        let sql = "SELECT type, name, tbl_name FROM sqlite_master ORDER BY type, name"
        let tables = try await [old, new].asyncMap { ledger in
            try await ledger.database.reader.read { database in
                try Row.fetchAll(database, sql: sql).map { "\($0)" }
            }
        }
        #expect(tables[0] == tables[1])
    }

    @Test func `references still hold after the ledger table was built anew`() async throws {
        _ = try await oldLedger()
        let writer = try #require(try await scratch.ledger().database.writer)
        await #expect(throws: DatabaseError.self) {
            try await writer.write { database in
                try database.execute(sql: "INSERT INTO act VALUES (99, 'report', 'a', 'submit', '{}')")
            }
        }
        let isOn = try await writer.write { try Bool.fetchOne($0, sql: "PRAGMA foreign_keys") }
        #expect(isOn == true)
    }

    @Test func `reading alone does not upgrade an old ledger`() async throws {
        _ = try await oldLedger()
        let error = await failure { try await Ledger.open(at: scratch.path(), mode: .reading) }
        #expect(error == .olderSchema(found: 1, known: Schema.ledger.latest))
    }

    /// Small pages of cache make SQLite write the half-done change to the journal, as a large ledger would.
    @Test func `killed in the middle of the upgrade, the ledger is the old one and can be upgraded again`() async throws
    {
        let head = try await oldLedger()
        let folder = try Scratch()
        let queue = try DatabaseQueue(path: scratch.path())
        try await queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA cache_size = 1; PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE")
            try Migrating(schema: .ledger, path: scratch.path()).apply(database, after: 1)
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: scratch.path() + suffix, toPath: folder.path() + suffix)
            }
            try database.execute(sql: "ROLLBACK")
        }
        let journal = try FileManager.default.attributesOfItem(atPath: folder.path() + "-wal")[.size] as? Int
        #expect(journal ?? 0 > 0)
        let reading = await failure { try await Ledger.open(at: folder.path(), mode: .reading) }
        #expect(reading == .olderSchema(found: 1, known: Schema.ledger.latest))
        let ledger = try await folder.ledger()
        #expect(try await ledger.head() == head)
        #expect(try await ledger.verify().isWhole)
    }

    @Test func `an upgrade that a dangling reference stops leaves the old ledger`() async throws {
        _ = try await oldLedger()
        try tamper(scratch.path(), "DELETE FROM ledger WHERE position = 3")
        guard case .corrupt = await failure({ try await scratch.ledger() }) else {
            Issue.record("upgraded")
            return
        }
        let error = await failure { try await Ledger.open(at: scratch.path(), mode: .reading) }
        #expect(error == .olderSchema(found: 1, known: Schema.ledger.latest))
    }

    @Test func `a backup of an old ledger is restored in the present schema and left as it is`() async throws {
        let head = try await oldLedger("backup.sqlite")
        let before = try Data(contentsOf: URL(filePath: scratch.path("backup.sqlite")))
        let restoration = try await Ledger.restore(from: scratch.path("backup.sqlite"), to: scratch.path())
        #expect(restoration.head == head)
        #expect(try Data(contentsOf: URL(filePath: scratch.path("backup.sqlite"))) == before)
        let ledger = try await Ledger.open(at: scratch.path(), mode: .reading)
        #expect(try await ledger.verify().isWhole)
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
