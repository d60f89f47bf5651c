import Planning

/// What the texts of one column mean, looked up once for each different text.
///
/// The key is the cell's bytes with an FNV-1a hash: a String key would be normalised at every look-up.
struct CellCache<Meaning> {
    private struct Key: Hashable {
        let bytes: ArraySlice<UInt8>
        let hash: UInt64

        init(_ bytes: ArraySlice<UInt8>) {
            self.bytes = bytes
            hash = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }

        func hash(into hasher: inout Hasher) { hasher.combine(hash) }
    }

    private var meanings: [Key: Meaning] = [:]

    /// The meaning of a cell; `find` is asked only the first time.
    mutating func meaning(of bytes: ArraySlice<UInt8>, find: (String) -> Meaning) -> Meaning {
        let key = Key(bytes)
        if let known = meanings[key] { return known }
        let found = find(String(decoding: bytes, as: UTF8.self))
        meanings[key] = found
        return found
    }
}

/// What a cell means, or what is wrong with it.
typealias CellResult<Value> = Result<Value, CellFault>

/// What is wrong with the text of a cell, without its place.
struct CellFault: Error {
    let code: String
    let message: Bilingual
    let remedy: Bilingual

    init(_ code: String, _ message: Bilingual, _ remedy: Bilingual) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }
}
