/// The first 192 bytes of a cache and the table at its end. All numbers are 64-bit little-endian.
///
/// - Header: `GHCACHE` and a line feed; version of the format; layout of the sections; position; where the table
///   begins; number of sections; checksum of the table; the hash of the entry in 64 hexadecimal digits; zeros; checksum
///   of all of this.
/// - Sections, each from a multiple of 64 and filled up with zeros to the next one.
/// - The table, 64 bytes for each section: where it begins; its length; checksum of the section with what fills it up;
///   its name in UTF-8, filled up with zeros. The file ends with it.
///
/// So every byte of the file is under a checksum.
struct CacheHeader {
    static let version = 1
    static let size = 192
    static let alignment = 64
    static let entrySize = 64
    static let longestName = 40
    private static let magic = Array("GHCACHE\n".utf8)

    let key: CacheKey
    let tableStart: Int
    let sections: Int
    let tableChecksum: UInt64

    var tableSize: Int { sections * Self.entrySize }

    /// The header's bytes.
    var bytes: [UInt8] {
        var bytes = Self.magic
        for number in [Self.version, key.layout, key.position, tableStart, sections] {
            Self.write(UInt64(number), to: &bytes)
        }
        Self.write(tableChecksum, to: &bytes)
        bytes += Array(key.hash.description.utf8)
        bytes += [UInt8](repeating: 0, count: Self.size - 8 - bytes.count)
        Self.write(Checksum.of(bytes), to: &bytes)
        return bytes
    }

    /// Reads a header and believes nothing of it.
    init(_ bytes: UnsafeRawBufferPointer) throws(CacheFault) {
        guard bytes.count >= Self.size, bytes.starts(with: Self.magic) else {
            throw bytes.isEmpty || Self.magic.starts(with: bytes) ? .damaged(part: "header") : .foreign
        }
        let numbers = (1...6).map { Self.number(bytes, at: $0 * 8) }
        guard numbers[0] == UInt64(Self.version) else { throw .otherVersion(Int(truncatingIfNeeded: numbers[0])) }
        let sum = Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[..<(Self.size - 8)]))
        let hash = Fingerprint(String(decoding: bytes[56..<120], as: UTF8.self))
        guard sum == Self.number(bytes, at: Self.size - 8), let hash, let layout = Int(exactly: numbers[1]),
            let position = Int(exactly: numbers[2]), let tableStart = Int(exactly: numbers[3]),
            let sections = Int(exactly: numbers[4]), sections <= Int.max / Self.entrySize
        else { throw .damaged(part: "header") }
        key = CacheKey(layout: layout, position: position, hash: hash)
        self.tableStart = tableStart
        self.sections = sections
        tableChecksum = numbers[5]
    }

    init(key: CacheKey, tableStart: Int, table: [UInt8]) {
        self.key = key
        self.tableStart = tableStart
        sections = table.count / Self.entrySize
        tableChecksum = Checksum.of(table)
    }

    static func write(_ number: UInt64, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    static func number(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
