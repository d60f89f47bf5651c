import Foundation
import Planning
import Testing

@testable import Recording

@Suite struct CacheFileTests {
    let scratch: Scratch
    let path: String
    let key: CacheKey

    private static let sections: [(name: String, bytes: [UInt8])] = [
        ("figures", Array(0..<100)), ("empty", []), ("时期", Array("2024-01/02".utf8)), ("block", Array(0..<64)),
    ]

    init() async throws {
        scratch = try Scratch()
        path = scratch.path("cube.cache")
        let ledger = try await scratch.ledger()
        _ = try await Sample.fill(ledger)
        key = CacheKey(layout: 3, head: try await ledger.head())
    }

    private func write() throws -> [UInt8] {
        try CacheFile.write(to: path, key: key, sections: Self.sections)
        return try bytes()
    }

    private func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

    private func put(_ bytes: some Sequence<UInt8>) throws { try Data(bytes).write(to: URL(filePath: path)) }

    private func fault(_ key: CacheKey? = nil) -> CacheFault? {
        switch CacheFile.open(path, expecting: key ?? self.key) {
        case .success: nil
        case .failure(let fault): fault
        }
    }

    @Test func `sections come back as they were written`() throws {
        _ = try write()
        let file = try CacheFile.open(path, expecting: key).get()
        #expect(file.key == key)
        #expect(file.names == ["figures", "empty", "时期", "block"])
        for (name, bytes) in Self.sections { #expect(file.withBytes(of: name) { Array($0) } == bytes) }
        #expect(file.withBytes(of: "other") { $0.count } == nil)
        #expect(try scratch.names().contains("cube.cache.partial") == false)
    }

    @Test func `numbers come back as numbers, and sections begin at multiples of 64`() throws {
        var writer = try CacheWriter(path, key: key)
        try writer.add([1.5, -0.0, .infinity], as: "doubles")
        try writer.add([Int32.min, 7, .max], as: "integers")
        try writer.finish()
        let file = try CacheFile.open(path, expecting: key).get()
        #expect(file.numbers(of: "doubles", as: UInt64.self) == [1.5, -0.0, Double.infinity].map(\.bitPattern))
        #expect(file.numbers(of: "integers", as: Int32.self) == [.min, 7, .max])
        #expect(file.numbers(of: "integers", as: Int64.self) == nil)
        #expect(file.numbers(of: "none", as: Int32.self) == nil)
        #expect(try bytes()[192..<216].elementsEqual([1.5, -0.0, .infinity].flatMap { Self.bytes(of: $0) }))
        #expect(try bytes()[256..<260].elementsEqual([0, 0, 0, 0x80]))
    }

    private static func bytes(of number: Double) -> [UInt8] {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { Array($0) }
    }

    @Test(arguments: [0x01, 0x80, 0xFF] as [UInt8]) func `every altered byte is noticed`(mask: UInt8) throws {
        let whole = try write()
        for index in whole.indices {
            var altered = whole
            altered[index] ^= mask
            try put(altered)
            #expect(fault() != nil, "byte \(index)")
        }
        try put(whole)
        #expect(fault() == nil)
    }

    @Test func `a file that ends too early or too late is noticed`() throws {
        let whole = try write()
        for length in whole.indices {
            try put(whole[..<length])
            #expect(fault() != nil, "length \(length)")
        }
        try put(whole + [0])
        #expect(fault() == .damaged(part: "length"))
    }

    @Test func `the damaged part is named`() throws {
        let whole = try write()
        let places = [70: "header", 200: "figures", 300: "figures", 330: "时期", 400: "block", whole.count - 70: "table"]
        for (index, part) in places {
            var altered = whole
            altered[index] ^= 4
            try put(altered)
            #expect(fault() == .damaged(part: part))
        }
    }

    @Test func `the cache of another head or layout is not taken`() async throws {
        _ = try write()
        let other = try await scratch.ledger("other.sqlite")
        _ = try await other.append(try Sample.override(), at: Sample.start)
        #expect(fault(CacheKey(layout: 3, head: try await other.head())) == .otherKey(key))
        #expect(fault(CacheKey(layout: 4, position: key.position, hash: key.hash)) == .otherKey(key))
        #expect(fault(CacheKey(layout: 3, position: 6, hash: key.hash)) == .otherKey(key))
        #expect(try CacheFile.key(of: path).get() == key)
    }

    @Test func `a missing file, a folder and another file are told apart`() throws {
        #expect(fault() == .missing)
        #expect(CacheFile.key(of: path) == .failure(.missing))
        try put(Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 4096))
        #expect(fault() == .foreign)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        guard case .unreadable = fault() else {
            Issue.record("a folder was read as a cache")
            return
        }
    }

    @Test func `a cache of another version of the format is told apart`() throws {
        var bytes = try write()
        bytes[8] = 2
        try put(bytes)
        #expect(fault() == .otherVersion(2))
    }

    @Test func `until it is finished, a new cache leaves the old one in place`() throws {
        let old = try write()
        var writer = try CacheWriter(path, key: key)
        try writer.add([UInt8](repeating: 7, count: 5000), as: "figures")
        #expect(try bytes() == old)
        #expect(try scratch.names().contains("cube.cache.partial"))
        try writer.finish()
        #expect(try CacheFile.open(path, expecting: key).get().names == ["figures"])
    }

    @Test func `a writer that is given up leaves nothing behind`() throws {
        func giveUp() throws {
            var writer = try CacheWriter(path, key: key)
            try writer.add([1, 2, 3] as [UInt8], as: "figures")
        }
        let old = try write()
        try giveUp()
        #expect(try bytes() == old)
        #expect(try scratch.names().contains("cube.cache.partial") == false)
    }

    @Test func `what a killed writer left is written over`() throws {
        let old = try write()
        try Data(old.reversed() + old).write(to: URL(filePath: path + ".partial"))
        #expect(fault() == nil)
        #expect(try write() == old)
    }

    @Test(arguments: ["", "a\0b", String(repeating: "名", count: 14), "figures"])
    func `a section without a fitting name of its own is refused`(name: String) throws {
        var writer = try CacheWriter(path, key: key)
        try writer.add([1] as [UInt8], as: "figures")
        var failure: LedgerError?
        do { try writer.add([2] as [UInt8], as: name) } catch { failure = error }
        #expect(failure == .refused(detail: "cache section “\(name)”"))
    }

    @Test func `every reason says that no data is affected, in both languages`() {
        let faults: [CacheFault] = [
            .missing, .unreadable(.readOnly), .foreign, .otherVersion(2), .otherKey(key), .damaged(part: "table"),
        ]
        #expect(faults.allSatisfy { $0.message.chinese.hasSuffix("将根据台账重新生成，数据不受影响。") })
        #expect(faults.allSatisfy { $0.message.english.hasSuffix("no data is affected.") })
        #expect(Set(faults.map(\.message.chinese)).count == faults.count)
    }
}

@Suite struct ChecksumTests {
    @Test func `every flipped bit changes the sum`() {
        var random = Generator(state: 1)
        for length in [1, 7, 8, 31, 32, 33, 100] {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            let sum = Checksum.of(bytes)
            for bit in 0..<length * 8 {
                var flipped = bytes
                flipped[bit / 8] ^= 1 << UInt8(bit % 8)
                #expect(Checksum.of(flipped) != sum)
            }
        }
    }

    @Test func `zeros of different lengths, and swapped words, have different sums`() {
        let zeros = (0..<200).map { Checksum.of([UInt8](repeating: 0, count: $0)) }
        #expect(Set(zeros).count == zeros.count)
        let words = Array((0..<64 as Range<UInt8>))
        for first in stride(from: 0, to: 56, by: 8) {
            var swapped = words
            for index in 0..<8 { swapped.swapAt(first + index, first + 8 + index) }
            #expect(Checksum.of(swapped) != Checksum.of(words))
        }
    }

    @Test func `taking blocks one after the other gives the sum of all`() {
        let bytes = Array((0..<250 as Range<UInt8>))
        let sum = bytes.withUnsafeBytes { all in
            var checksum = Checksum()
            let taken = checksum.take(UnsafeRawBufferPointer(rebasing: all[..<70]))
            #expect(taken == 64)
            return checksum.finished(with: UnsafeRawBufferPointer(rebasing: all[taken...]))
        }
        #expect(sum == Checksum.of(bytes))
    }
}
