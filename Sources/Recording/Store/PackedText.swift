/// A text of up to 15 bytes as two machine words, so that it can be looked up without being made.
struct PackedText: Hashable {
    private var low: UInt64 = 0
    private var high: UInt64

    /// Nil for longer texts.
    init?(_ bytes: Span<UInt8>) {
        guard bytes.count <= 15 else { return nil }
        high = UInt64(bytes.count) << 56
        for index in 0..<min(bytes.count, 8) { low = low << 8 | UInt64(bytes[index]) }
        for index in 8..<max(bytes.count, 8) { high |= UInt64(bytes[index]) << (UInt64(index - 8) * 8) }
    }
}
