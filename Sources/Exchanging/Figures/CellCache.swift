/// What the texts of one column mean, looked up once for each different text.
///
/// The key is the cell's bytes with an FNV-1a hash: a String key would be normalised at every look-up.
struct CellCache<Meaning> {
    private struct Key: Hashable {
        let bytes: ArraySlice<UInt8>
        let hash: UInt64

        init(_ bytes: ArraySlice<UInt8>) {
            self.bytes = bytes
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            self.hash = hash
        }

        func hash(into hasher: inout Hasher) { hasher.combine(hash) }
    }

    private var meanings: [Key: Meaning] = [:]

    /// The meaning of a cell that was seen before; nil for a new text.
    func meaning(of bytes: ArraySlice<UInt8>) -> Meaning? { meanings[Key(bytes)] }

    /// Keeps what a text means and gives it back.
    mutating func learn(_ meaning: Meaning, of bytes: ArraySlice<UInt8>) -> Meaning {
        meanings[Key(bytes)] = meaning
        return meaning
    }
}
