import NIOCore
import Synchronization

/// Answers that were made already, bounded by their bytes: the answer of a ledger position never changes.
final class APICache: Sendable {
    private struct Shelf {
        var answers: [String: APIBody] = [:]
        var bytes = 0
    }

    private let limit: Int
    private let shelf = Mutex(Shelf())

    /// A cache of at most `limit` bytes; one answer may take an eighth of it.
    init(limit: Int = 32 << 20) { self.limit = limit }

    /// The answer of a key, if it was kept.
    func answer(_ key: String) -> APIBody? { shelf.withLock { $0.answers[key] } }

    /// Keeps an answer. When there is no more room the cache starts anew.
    func keep(_ body: APIBody, for key: String) {
        let size = body.bytes.readableBytes + 2 * key.utf8.count + 200
        guard size <= limit / 8 else { return }
        shelf.withLock { shelf in
            if shelf.bytes + size > limit { shelf = Shelf() }
            guard shelf.answers.updateValue(body, forKey: key) == nil else { return }
            shelf.bytes += size
        }
    }
}

/// An answer's bytes with what its header says of it.
struct APIBody: Sendable {
    let bytes: ByteBuffer
    /// The address of the next page.
    var next: String?
    /// The name of a downloaded file, without its ending.
    var fileName = "data"
}
