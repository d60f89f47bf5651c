/// What a cache was made of: it may be used for nothing else.
public struct CacheKey: Hashable, Sendable {
    /// The number of the sections' layout, by whoever writes and reads them.
    public let layout: Int
    /// The last entry of the ledger that went into it.
    public let position: Int
    /// The hash of that entry.
    public let hash: Fingerprint

    /// The key of a cache of everything up to a head.
    public init(layout: Int, head: Head) {
        self.init(layout: layout, position: head.position, hash: head.hash)
    }

    init(layout: Int, position: Int, hash: Fingerprint) {
        self.layout = layout
        self.position = position
        self.hash = hash
    }
}
