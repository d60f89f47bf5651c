import GRDB
import Testing

@testable import Recording

@Suite struct FailureTests {
    /// TRUST R2, R6: a full disk refuses the whole entry; reading goes on, and writing once there is space.
    @Test func `a full disk refuses one entry and the ledger goes on`() async throws {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        let receipts = try await Sample.fill(ledger)
        let writer = try #require(ledger.database.writer)
        let pages = try await writer.writeWithoutTransaction { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages)")
            return pages
        }
        let large = try Sample.submission(
            (1900...2199).map { try Sample.observation("1", Sample.cell("\($0)"), source: Sample.source("来源 \($0)")) },
            bytes: "large")
        #expect(await failure { try await ledger.append(large, at: Sample.moment(9)) } == .diskFull)
        #expect(try await ledger.head().position == receipts.count)
        #expect(try await ledger.verify().isWhole)

        _ = try await writer.writeWithoutTransaction { database in
            try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages + 10_000)")
        }
        let receipt = try await ledger.append(large, at: Sample.moment(10))
        #expect(receipt.position == receipts.count + 1 && receipt.rows == 300 && !receipt.isRepeat)
        #expect(try await ledger.verify().isWhole)
    }

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, LedgerError.diskFull), (.SQLITE_READONLY, .readOnly), (.SQLITE_BUSY, .busy),
        (.SQLITE_READONLY_DIRECTORY, .readOnly), (.SQLITE_BUSY_SNAPSHOT, .busy),
        (.SQLITE_IOERR_FSYNC, .inputOutput(detail: "SQLite 1034: x")),
        (.SQLITE_CORRUPT_INDEX, .corrupt(detail: "SQLite 779: x")), (.SQLITE_NOTADB, .notALedger(path: "p")),
        (.SQLITE_CONSTRAINT_CHECK, .refused(detail: "x")), (.SQLITE_INTERRUPT, .cancelled),
    ]) func `a result code of SQLite has its meaning`(code: ResultCode, meaning: LedgerError) {
        #expect(LedgerError(DatabaseError(resultCode: code, message: "x"), at: "p") == meaning)
    }

    @Test func `a rule of the database that refuses a row refuses the whole entry`() async throws {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        let entry = try Sample.override(reason: "")
        guard case .refused = await failure({ try await ledger.append(entry, at: Sample.start) }) else {
            Issue.record("a rating without a reason was taken")
            return
        }
        #expect(try await ledger.entries().isEmpty)
        #expect(try await ledger.append(try Sample.override(), at: Sample.start).position == 1)
    }
}
