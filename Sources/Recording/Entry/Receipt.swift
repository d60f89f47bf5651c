/// What the ledger hands back once an entry is on the disk (回执); what it names is never lost.
public struct Receipt: Hashable, Sendable {
    /// The receipt's number, for example `12-3fa9c1d07b52`: the position and the first digits of the payload's hash.
    ///
    /// The digits keep a receipt from pointing to a different entry after an old backup was restored.
    public struct ID: Hashable, Sendable, CustomStringConvertible {
        /// The number as printed.
        public let description: String
        let position: Int

        init(position: Int, payload: Fingerprint) {
            self.position = position
            description = "\(position)-\(payload.description.prefix(12))"
        }

        /// Reads a printed number; nil for every other form.
        public init?(_ text: String) {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[1].utf8.count == 12, let position = Int(parts[0]) else { return nil }
            guard "\(position)" == parts[0], position > 0 else { return nil }
            self.position = position
            description = text
        }
    }

    /// The receipt's number.
    public let id: ID
    /// The number of the entry.
    public let position: Int
    /// When it was recorded, UTC.
    public let time: String
    /// The SHA-256 of the bytes that were sent; for definitions and ratings that of their canonical bytes.
    public let content: Fingerprint
    /// The hash of the entry in the chain.
    public let hash: Fingerprint
    /// How many rows were recorded.
    public let rows: Int
    /// Whether the same content was on record before, so that nothing new was recorded.
    public let isRepeat: Bool
    /// By how many milliseconds the clock stood behind the entry before; worth a warning when not zero.
    public let clockLag: Int64

    init(_ entry: RecordedEntry, content: Fingerprint, isRepeat: Bool = false, clockLag: Int64 = 0) {
        id = entry.id
        position = entry.position
        time = entry.time
        self.content = content
        hash = entry.hash
        rows = entry.rows
        self.isRepeat = isRepeat
        self.clockLag = clockLag
    }
}
