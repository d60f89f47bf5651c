import Foundation
import GRDB
import Testing

@testable import Recording

@Suite struct BackupTests {
    let scratch: Scratch
    let ledger: Ledger
    let backup: String

    init() async throws {
        scratch = try Scratch()
        ledger = try await scratch.ledger()
        backup = scratch.path("backup.sqlite")
        _ = try await Sample.fill(ledger)
    }

    private var path: String { scratch.path() }

    @Test func `a backup is one file that holds everything`() async throws {
        let made = try await ledger.backup(to: backup)
        #expect(made.head == (try await ledger.head()))
        let bytes = try Data(contentsOf: URL(filePath: backup))
        #expect(made.bytes == bytes.count && made.fingerprint == Fingerprint(of: bytes))
        #expect(try scratch.names().filter { $0.hasPrefix("backup") } == ["backup.sqlite"])
        let copy = try await Ledger.open(at: backup, mode: .reading)
        #expect(try await copy.observations() == ledger.observations())
        #expect(try await copy.definitions() == ledger.definitions())
        #expect(try await copy.entries() == ledger.entries())
    }

    @Test func `a backup replaces nothing unless told to`() async throws {
        try Data("other".utf8).write(to: URL(filePath: backup))
        #expect(await failure { try await ledger.backup(to: backup) } == .exists(path: backup))
        #expect(try Data(contentsOf: URL(filePath: backup)) == Data("other".utf8))
        _ = try await ledger.backup(to: backup, overwriting: .replace)
        #expect(try await Ledger.open(at: backup, mode: .reading).head().position == 5)
    }

    /// TRUST R10: copies made while entries arrive are each a whole prefix.
    @Test func `a backup during writing is a whole ledger`() async throws {
        async let writing: Void = {
            for step in 6..<60 {
                let cell = try Sample.cell("\(1900 + step)")
                _ = try await ledger.append(
                    try Sample.submission([Sample.observation("1", cell)], bytes: "\(step)"), at: Sample.moment(step))
            }
        }()
        for number in 0..<4 {
            let made = try await ledger.backup(to: scratch.path("backup-\(number).sqlite"))
            #expect((5...59).contains(made.head.position))
        }
        try await writing
        #expect(try await ledger.head().position == 59)
    }

    @Test func `a ledger that does not hold gives no backup`() async throws {
        try await ledger.close()
        try tamper(path, "UPDATE observation SET value = '2' WHERE value = '1391.0'")
        let broken = try await Ledger.open(at: path, mode: .reading)
        guard case .broken(let breakage) = await failure({ try await broken.backup(to: backup) }) else {
            Issue.record("a broken ledger was backed up as if it were whole")
            return
        }
        #expect(breakage.position == 3)
        #expect(try scratch.names().contains { $0.hasPrefix("backup") } == false)
    }

    @Test func `a restore puts the backup in place and keeps the earlier ledger`() async throws {
        let head = try await ledger.backup(to: backup).head
        let later = try await ledger.append(try Sample.override(rating: nil), at: Sample.moment(9))
        try await ledger.close()
        let restored = try await Ledger.restore(from: backup, to: path)
        #expect(restored.head == head)
        let aside = try #require(restored.setAside)
        #expect(try await Ledger.open(at: path).head() == head)
        #expect(try await Ledger.open(at: aside, mode: .reading).head().hash == later.hash)
        #expect(try scratch.names().contains { $0.hasSuffix(".restoring") } == false)
    }

    /// A crash leaves acknowledged entries in the journal alone; they belong to the earlier ledger, not to the new one.
    @Test func `entries that only the journal holds are kept with the earlier ledger`() async throws {
        _ = try await ledger.backup(to: backup)
        let later = try await ledger.append(try Sample.override(rating: nil), at: Sample.moment(9))
        let crashed = scratch.path("crashed.sqlite")
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: crashed + suffix)
        }
        let restored = try await Ledger.restore(from: backup, to: crashed)
        let aside = try #require(restored.setAside)
        #expect(try await Ledger.open(at: aside, mode: .reading).head().hash == later.hash)
        let now = try await Ledger.open(at: crashed)
        #expect(try await now.head().position == 5)
        #expect(try await now.verify().isWhole)
    }

    @Test func `a damaged ledger is kept as it is, with its journal`() async throws {
        _ = try await ledger.backup(to: backup)
        let damaged = scratch.path("damaged.sqlite")
        let bytes = Data("not a database at all".utf8)
        try bytes.write(to: URL(filePath: damaged))
        try bytes.write(to: URL(filePath: damaged + "-wal"))
        let aside = try #require(try await Ledger.restore(from: backup, to: damaged).setAside)
        #expect(try Data(contentsOf: URL(filePath: aside)) == bytes)
        #expect(try Data(contentsOf: URL(filePath: aside + "-wal")) == bytes)
        #expect(try await Ledger.open(at: damaged).verify().isWhole)
    }

    @Test func `a restore into an empty place needs nothing to set aside`() async throws {
        _ = try await ledger.backup(to: backup)
        let restored = try await Ledger.restore(from: backup, to: scratch.path("new.sqlite"))
        #expect(restored.setAside == nil && restored.head.position == 5)
        #expect(try await Ledger.open(at: scratch.path("new.sqlite")).verify().isWhole)
    }

    @Test func `a bad backup is refused and the ledger stays`() async throws {
        let head = try await ledger.backup(to: backup).head
        try tamper(backup, "DELETE FROM observation WHERE value = '1391.0'")
        try await ledger.close()
        guard case .broken = await failure({ try await Ledger.restore(from: backup, to: path) }) else {
            Issue.record("a broken backup was restored")
            return
        }
        #expect(try await Ledger.open(at: path).head() == head)
        #expect(try scratch.names().contains { $0.contains("restoring") || $0.contains("replaced") } == false)
    }

    @Test func `a restore waits for no running server: it is refused`() async throws {
        _ = try await ledger.backup(to: backup)
        guard case .lockedByOther = await failure({ try await Ledger.restore(from: backup, to: path) }) else {
            Issue.record("a ledger in use was replaced")
            return
        }
        #expect(try await ledger.verify().isWhole)
    }
}
