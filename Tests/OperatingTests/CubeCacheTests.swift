import Calculating
import Exchanging
import Foundation
import Planning
import Recording
import Testing

@testable import Operating

/// The cube kept beside the ledger: used when it belongs there, never trusted.
@Suite struct CubeCacheTests {
    private func withLedger(_ test: (Ledger, CubeCache) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "guiheng-cache-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let ledger = try await Ledger.open(at: folder + "/ledger.sqlite")
        var cache = CubeCache(path: folder + "/cube.cache", ledger: ledger, isWritable: true)
        cache.worthwhile = 10
        try await test(ledger, cache)
    }

    private func submit(_ range: Range<Int>, to ledger: Ledger, value: Int = 1) async throws {
        let observations = try range.map { number in
            Observation(
                cell: Cell(
                    statistic: try Statistic.ID("s\(number % 40)"), area: try Area.ID("a\(number / 40)"),
                    basis: try Basis.ID("all"), period: try Period("2024")),
                content: .reported(try Figure("\(number * value).50")), source: Source(citation: "测试", grade: .official)
            )
        }
        let submission = Submission(
            organization: try Organization.ID("o"), fileName: "f",
            content: Fingerprint(of: Array("\(range)\(value)".utf8)),
            observations: observations)
        _ = try await ledger.append(
            Entry(actor: "t", role: "reporter", object: "f", content: .submission(submission)), at: .now())
    }

    private func cube(of ledger: Ledger) async throws -> Cube {
        Cube(try await ledger.observations(upTo: nil))
    }

    private func expectSame(_ one: Cube?, _ other: Cube) throws {
        let one = try #require(one)
        #expect(one.series == other.series)
        #expect(one.count == other.count)
        for series in other.series {
            for period in other.periods(of: series) {
                #expect(one.history(of: series.cell(period)) == other.history(of: series.cell(period)))
            }
        }
    }

    @Test func `A kept cube is the cube of the ledger`() async throws {
        try await withLedger { ledger, cache in
            try await submit(0..<100, to: ledger)
            try await submit(0..<3, to: ledger, value: 7)
            #expect(try await cache.read() == nil)
            try await cache.write(try await cube(of: ledger), insteadOf: nil)
            try expectSame(try await cache.read(), try await cube(of: ledger))
        }
    }

    @Test func `It is written only when that saves time, and never by a reader`() async throws {
        try await withLedger { ledger, cache in
            try await submit(0..<9, to: ledger)
            try await cache.write(try await cube(of: ledger), insteadOf: nil)
            #expect(!FileManager.default.fileExists(atPath: cache.path))
            try await submit(9..<100, to: ledger)
            let reader = CubeCache(path: cache.path, ledger: ledger, isWritable: false, worthwhile: 10)
            try await reader.write(try await cube(of: ledger), insteadOf: nil)
            #expect(!FileManager.default.fileExists(atPath: cache.path))
        }
    }

    @Test func `What came after it is read from the ledger`() async throws {
        try await withLedger { ledger, cache in
            try await submit(0..<100, to: ledger)
            try await cache.write(try await cube(of: ledger), insteadOf: nil)
            try await submit(0..<50, to: ledger, value: 3)
            let position = try await ledger.head().position
            for keeping in [cache, nil] {
                let cube = try await Snapshot.cube(of: ledger, keeping: keeping)
                #expect(cube.position == position)
                try expectSame(cube, try await self.cube(of: ledger))
            }
        }
    }

    @Test func `A damaged, shortened or foreign one is not used, and the ledger answers`() async throws {
        try await withLedger { ledger, cache in
            try await submit(0..<100, to: ledger)
            try await cache.write(try await cube(of: ledger), insteadOf: nil)
            let whole = try Data(contentsOf: URL(filePath: cache.path))
            for place in stride(from: 0, to: whole.count, by: 211) {
                var damaged = whole
                damaged[place] ^= 0x10
                try damaged.write(to: URL(filePath: cache.path))
                #expect(try await cache.read() == nil, "byte \(place)")
            }
            try whole.prefix(whole.count / 2).write(to: URL(filePath: cache.path))
            #expect(try await cache.read() == nil)
            try expectSame(try await Snapshot.cube(of: ledger, keeping: cache), try await cube(of: ledger))
            try whole.write(to: URL(filePath: cache.path))
            #expect(try await cache.read() != nil)
            try await withLedger { other, _ in
                try await submit(0..<100, to: other, value: 2)
                let foreign = CubeCache(path: cache.path, ledger: other, isWritable: true, worthwhile: 10)
                #expect(try await foreign.read() == nil)
            }
        }
    }
}
