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
    }

    private static let limit = 256
    private let pages = Mutex<[Key: ByteBuffer]>([:])

    /// The page of a key, made now if it was not before. When the cache is full it starts anew.
    func page(_ key: Key, _ make: () throws -> ByteBuffer) rethrows -> ByteBuffer {
        if let page = pages.withLock({ $0[key] }) { return page }
        let page = try make()
        pages.withLock { pages in
            if pages.count >= Self.limit { pages.removeAll() }
            pages[key] = page
        }
        return page
    }
}
