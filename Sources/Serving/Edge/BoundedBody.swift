import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// A request body that ends with a problem when it is longer than allowed or breaks off, never as if it were whole.
struct BoundedBody: AsyncSequence, Sendable {
    let body: RequestBody
    let limit: Int
    /// The length that the header promised; nil when the body comes in chunks.
    let promised: Int?

    struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var rest: RequestBody.AsyncIterator
        fileprivate let limit: Int
        fileprivate let promised: Int?
        private var received = 0

        fileprivate init(_ bounded: BoundedBody) {
            rest = bounded.body.makeAsyncIterator()
            limit = bounded.limit
            promised = bounded.promised
        }

        @concurrent mutating func next() async throws -> ByteBuffer? {
            guard let part = try await nextPart() else {
                if let promised, promised != received { throw Problem.bodyInterrupted }
                return nil
            }
            received += part.readableBytes
            guard received <= limit else { throw Problem(Refusal.bodyTooLarge) }
            return part
        }

        @concurrent private mutating func nextPart() async throws -> ByteBuffer? {
            do {
                return try await rest.next()
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                throw Problem.bodyInterrupted
            }
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(self)
    }
}
