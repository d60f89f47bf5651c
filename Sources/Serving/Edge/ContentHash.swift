/// A short number that changes with the content: FNV-1a over 64 bits. It tells versions apart; it is no seal.
struct ContentHash: Hashable, Sendable {
    private let value: UInt64

    init(of bytes: some Sequence<UInt8>) {
        value = bytes.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }

    /// Sixteen hexadecimal digits.
    var digits: String { Self.padded(value, to: 16) }

    /// Eight hexadecimal digits, both halves folded together.
    var shortDigits: String { Self.padded((value >> 32) ^ (value & 0xFFFF_FFFF), to: 8) }

    private static func padded(_ value: UInt64, to width: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: width - digits.count) + digits
    }
}
