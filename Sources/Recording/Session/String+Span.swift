extension String {
    /// The text of UTF-8 that somebody else holds.
    init(decoding bytes: Span<UInt8>, as encoding: UTF8.Type) {
        self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: encoding) }
    }
}
