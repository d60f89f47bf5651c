import NIOCore
import Planning
import Synchronization

/// Pages that were made already: a snapshot never changes, so neither does a page of it.
final class PageCache: Sendable {
    /// All that a page depends on.
    struct Key: Hashable {
        let position: Int
        let address: String
        let language: Language
        let day: Day
        /// The session that it was made for, whose name and token stand in it; empty without accounts.
        let viewer: String
    }

    private struct Shelf {
        var pages: [Key: ByteBuffer] = [:]
        var bytes = 0
    }

    private static let limit = 256
    private static let byteLimit = 32 << 20
    private let shelf = Mutex(Shelf())

    /// The page of a key, made now if it was not before. When the cache is full it starts anew; one page may take an
    /// eighth of it.
    func page(_ key: Key, _ make: () throws -> ByteBuffer) rethrows -> ByteBuffer {
        if let page = shelf.withLock({ $0.pages[key] }) { return page }
        let page = try make()
        let size = page.readableBytes
        guard size <= Self.byteLimit / 8 else { return page }
        shelf.withLock { shelf in
            if shelf.pages.count >= Self.limit || shelf.bytes + size > Self.byteLimit { shelf = Shelf() }
            if shelf.pages.updateValue(page, forKey: key) == nil { shelf.bytes += size }
        }
        return page
    }
}
