import Foundation
import GRDB
import Testing

@testable import Recording

@Suite struct OpeningTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    @Test func `a ledger opens again with all its entries`() async throws {
        let ledger = try await scratch.ledger()
        let receipts = try await Sample.fill(ledger)
        try await ledger.close()
        let again = try await scratch.ledger()
        #expect(try await again.head().hash == receipts.last?.hash)
        #expect(try await again.verify().isWhole)
    }

    @Test func `a second writer is refused with the holder's number`() async throws {
        let first = try await scratch.ledger()
        let error = await failure { try await scratch.ledger() }
        #expect(error == .lockedByOther(pid: Int(ProcessInfo.processInfo.processIdentifier)))
        try await first.close()
        _ = try await scratch.ledger()
    }

    /// The kernel takes the lock back; nothing needs to be cleared up after kill -9.
    @Test func `a killed writer leaves no lock behind`() async throws {
        let holder = Process()
        holder.executableURL = URL(filePath: "/usr/bin/env")
        holder.arguments = ["flock", "--no-fork", scratch.path() + ".lock", "sleep", "60"]
        try holder.run()
        var error: LedgerError?
        for _ in 0..<200 where error == nil {
            error = await failure { try await scratch.ledger("ledger.sqlite").close() }
            try await Task.sleep(for: .milliseconds(10))
        }
        guard case .lockedByOther = error else {
            Issue.record("the lock of another process was not respected")
            return
        }
        kill(holder.processIdentifier, SIGKILL)
        holder.waitUntilExit()
        _ = try await scratch.ledger()
    }

    @Test func `reading a ledger that is not there makes none`() async throws {
        let path = scratch.path()
        #expect(await failure { try await Ledger.open(at: path, mode: .reading) } == .missing(path: path))
        #expect(try scratch.names().isEmpty)
    }

    @Test(arguments: [Ledger.Mode.reading, .writing])
    func `another program's database is refused and left as it is`(mode: Ledger.Mode) async throws {
        let path = scratch.path()
        let queue = try DatabaseQueue(path: path)
        try await queue.write { try $0.execute(sql: "CREATE TABLE t (a)") }
        try queue.close()
        let before = try Data(contentsOf: URL(filePath: path))
        #expect(await failure { try await Ledger.open(at: path, mode: mode) } == .notALedger(path: path))
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test(arguments: [Ledger.Mode.reading, .writing])
    func `a file that is no database is refused and left as it is`(mode: Ledger.Mode) async throws {
        let path = scratch.path()
        let text = Data(String(repeating: "统计项,数值\n", count: 200).utf8)
        try text.write(to: URL(filePath: path))
        #expect(await failure { try await Ledger.open(at: path, mode: mode) } == .notALedger(path: path))
        #expect(try Data(contentsOf: URL(filePath: path)) == text)
    }

    @Test(arguments: [Ledger.Mode.reading, .writing])
    func `a ledger of a newer program is refused`(mode: Ledger.Mode) async throws {
        try await scratch.ledger().close()
        let path = scratch.path()
        try tamper(path, "INSERT INTO migration (number, name) VALUES (99, 'future')")
        #expect(await failure { try await Ledger.open(at: path, mode: mode) } == .newerSchema(found: 99, known: 2))
    }

    @Test func `migrations are numbered from 1 without gaps and recorded`() async throws {
        let ledger = try await scratch.ledger()
        #expect(Schema.ledger.steps.map(\.number) == Array(1...Schema.ledger.latest))
        let recorded = try await ledger.database.reader.read { database in
            try Int.fetchAll(database, sql: "SELECT number FROM migration ORDER BY number")
        }
        #expect(recorded == Schema.ledger.steps.map(\.number))
    }

    @Test func `a journal without its main file is not thrown away`() async throws {
        let path = scratch.path()
        try Data("journal".utf8).write(to: URL(filePath: path + "-wal"))
        #expect(await failure { try await Ledger.open(at: path) } == .strayJournal(path: path))
        #expect(try Data(contentsOf: URL(filePath: path + "-wal")) == Data("journal".utf8))
    }

    @Test func `a path that looks like an address is a path`() {
        #expect(SQLiteDatabase.plain("file:x?mode=memory") == "./file:x?mode=memory")
        #expect(SQLiteDatabase.plain(":memory:") == "./:memory:")
        #expect(SQLiteDatabase.plain("/srv/台账.sqlite") == "/srv/台账.sqlite")
    }
}
