/// Builds ZIP archives byte by byte, right ones and wrong ones.
struct ZipFile {
    /// One member: what its headers say need not be what it holds.
    struct Member {
        var name: String
        var packed: [UInt8]
        var method: UInt16 = 0
        var size: Int
        var checksum: UInt32

        /// A member that is stored as it is.
        init(_ name: String, _ bytes: [UInt8]) {
            (self.name, packed, size, checksum) = (name, bytes, bytes.count, ZipFile.checksum(bytes))
        }

        /// A member of very many `A`, deflated to a thousandth.
        init(_ name: String, bomb size: Int) {
            var bits = DeflateBits()
            bits.repeatLetter(UInt8(ascii: "A"), runs: size / 258)
            (self.name, packed, method, self.size, checksum) = (name, bits.bytes, 8, 1 + size / 258 * 258, 0)
        }
    }

    var members: [Member]

    /// The archive; members beyond the first `shared` ones all point at the last one's bytes.
    func bytes(sharing shared: Int = 0) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        var offset = 0
        for (index, member) in members.enumerated() {
            let isShared = shared > 0 && index >= shared
            if !isShared {
                offset = bytes.count
                bytes += [0x50, 0x4B, 0x03, 0x04] + Self.fields(member) + Array(member.name.utf8) + member.packed
            }
            directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + Self.fields(member)
            directory += [UInt8](repeating: 0, count: 10) + Self.little(offset, 4) + Array(member.name.utf8)
        }
        let count = Self.little(members.count, 2)
        let start = bytes.count
        return bytes + directory + [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + count + count
            + Self.little(directory.count, 4) + Self.little(start, 4) + [0, 0]
    }

    private static func fields(_ member: Member) -> [UInt8] {
        [20, 0, 0, 8] + little(Int(member.method), 2) + [0, 0, 0, 0] + little(Int(member.checksum), 4)
            + little(member.packed.count, 4) + little(member.size, 4) + little(member.name.utf8.count, 2) + [0, 0]
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest >> 1 ^ (rest & 1 == 0 ? 0 : 0xEDB8_8320) }
        }
    }
}

/// Writes one block of fixed codes. Source: RFC 1951 §3.2.6.
private struct DeflateBits {
    private(set) var bytes: [UInt8] = []
    private var used = 8

    /// A letter, and so many copies of 258 of it.
    mutating func repeatLetter(_ letter: UInt8, runs: Int) {
        put(0b011, 3)
        putCode(0x30 + Int(letter), 8)
        for _ in 0..<runs {
            putCode(0b1100_0101, 8)
            putCode(0, 5)
        }
        putCode(0, 7)
    }

    private mutating func putCode(_ code: Int, _ count: Int) {
        for place in (0..<count).reversed() { put(code >> place & 1, 1) }
    }

    private mutating func put(_ value: Int, _ count: Int) {
        for place in 0..<count {
            if used == 8 {
                bytes.append(0)
                used = 0
            }
            bytes[bytes.count - 1] |= UInt8(value >> place & 1) << used
            used += 1
        }
    }
}
