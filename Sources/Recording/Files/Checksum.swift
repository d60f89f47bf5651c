/// A 64-bit sum that notices accidents: a flipped bit, a torn or missing block, swapped pages.
///
/// Every step maps the lane it works on one to one, for a fixed word, and the word one to one, for a fixed lane. So a
/// change within one aligned word of eight bytes is always noticed, and any other with all but a chance of 2⁻⁶⁴. It is
/// no protection from a person who wants to deceive: whoever can write the bytes can write their sum. That is why what
/// it covers never counts as evidence; the ledger's hash chain does.
///
/// Four lanes run side by side as in XXH64 (Collet, xxHash specification), so that gigabytes pass in a second.
struct Checksum {
    private var lanes: (UInt64, UInt64, UInt64, UInt64) = (
        0x60EA_27EE_ADC0_B5D6, 0xC2B2_AE3D_27D4_EB4F, 0, 0x61C8_8646_80B5_83EB
    )
    private var count = 0

    /// The sum of bytes and of how many they are.
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        Checksum().finished(with: bytes)
    }

    /// The sum of an array.
    static func of(_ bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBytes { of($0) }
    }

    /// Takes bytes that others follow; only whole blocks of 32 are taken, and how many bytes that were is returned.
    @discardableResult
    mutating func take(_ bytes: UnsafeRawBufferPointer) -> Int {
        let whole = bytes.count & ~31
        var (first, second, third, fourth) = lanes
        for start in stride(from: 0, to: whole, by: 32) {
            first = Self.mixed(first, bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
            second = Self.mixed(second, bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
            third = Self.mixed(third, bytes.loadUnaligned(fromByteOffset: start + 16, as: UInt64.self))
            fourth = Self.mixed(fourth, bytes.loadUnaligned(fromByteOffset: start + 24, as: UInt64.self))
        }
        lanes = (first, second, third, fourth)
        count += whole
        return whole
    }

    /// The sum of all that was taken and of the last bytes.
    consuming func finished(with bytes: UnsafeRawBufferPointer) -> UInt64 {
        let whole = take(bytes)
        var sum = UInt64(count + bytes.count - whole)
        for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { sum = Self.mixed(sum, lane) }
        for start in stride(from: whole, to: bytes.count, by: 8) {
            sum = Self.mixed(sum, Self.word(of: bytes[start..<min(start + 8, bytes.count)]))
        }
        return Self.avalanche(sum)
    }

    private static func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        let sum = lane &+ UInt64(littleEndian: word) &* 0xC2B2_AE3D_27D4_EB4F
        return (sum << 31 | sum >> 33) &* 0x9E37_79B1_85EB_CA87
    }

    private static func word(of bytes: Slice<UnsafeRawBufferPointer>) -> UInt64 {
        bytes.reversed().reduce(0) { word, byte in word << 8 | UInt64(byte) }.littleEndian
    }

    private static func avalanche(_ sum: UInt64) -> UInt64 {
        var sum = sum
        sum = (sum ^ sum >> 33) &* 0xC2B2_AE3D_27D4_EB4F
        sum = (sum ^ sum >> 29) &* 0x1656_67B1_9E37_79F9
        return sum ^ sum >> 32
    }
}
