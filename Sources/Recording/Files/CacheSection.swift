/// A line of a cache's table: a name and where its bytes are.
struct CacheSection {
    let name: String
    let start: Int
    let length: Int
    let checksum: UInt64

    /// The length with the zeros that fill it up.
    var filledLength: Int { Self.filled(length) }

    /// The next multiple of the alignment.
    static func filled(_ length: Int) -> Int {
        (length + CacheHeader.alignment - 1) / CacheHeader.alignment * CacheHeader.alignment
    }

    /// The line's bytes.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for number in [UInt64(start), UInt64(length), checksum] { CacheHeader.write(number, to: &bytes) }
        bytes += Array(name.utf8)
        return bytes + [UInt8](repeating: 0, count: CacheHeader.entrySize - bytes.count)
    }

    init(name: String, start: Int, length: Int, checksum: UInt64) {
        self.name = name
        self.start = start
        self.length = length
        self.checksum = checksum
    }

    /// Reads a line; nil when it points outside of the bytes before `end`.
    init?(_ bytes: UnsafeRawBufferPointer, before end: Int) {
        guard let start = Int(exactly: CacheHeader.number(bytes, at: 0)),
            let length = Int(exactly: CacheHeader.number(bytes, at: 8)),
            start >= CacheHeader.size, start % CacheHeader.alignment == 0, start <= end, length <= end - start,
            Self.filled(length) <= end - start
        else { return nil }
        self.start = start
        self.length = length
        checksum = CacheHeader.number(bytes, at: 16)
        name = String(decoding: bytes[24..<CacheHeader.entrySize].prefix { $0 != 0 }, as: UTF8.self)
    }
}
