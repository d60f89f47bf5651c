/// What the texts of one column mean, looked up once for each different text.
///
/// The key is the cell's bytes: a String key would be normalised at every look-up.
struct CellCache<Meaning> {
    private struct Key: Hashable {
        let bytes: ArraySlice<UInt8>

        func hash(into hasher: inout Hasher) {
            bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        }
    }

    private var meanings: [Key: Meaning] = [:]

    /// The meaning of a cell that was seen before; nil for a new text.
    func meaning(of bytes: ArraySlice<UInt8>) -> Meaning? { meanings[Key(bytes: bytes)] }

    /// Keeps what a text means and gives it back.
    mutating func learn(_ meaning: Meaning, of bytes: ArraySlice<UInt8>) -> Meaning {
        meanings[Key(bytes: bytes)] = meaning
        return meaning
    }
}
