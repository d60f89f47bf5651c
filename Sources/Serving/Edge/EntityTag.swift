import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// A mark of one state of a page or file, by which a browser asks only for what has changed (RFC 9110, section 8.8.3).
public struct EntityTag: Hashable, Sendable {
    /// The tag with its quotes, as it stands in the header.
    public let text: String

    /// The tag of some content.
    public init(of bytes: some Sequence<UInt8>) {
        text = "\"\(ContentHash(of: bytes).digits)\""
    }

    /// Whether the browser already has this state (`If-None-Match`, compared weakly).
    func isHeld(by request: Request) -> Bool {
        request.headers[values: .ifNoneMatch].contains { list in
            list.split(separator: ",").contains { isNamed(by: $0) }
        }
    }

    private func isNamed(by entry: Substring) -> Bool {
        let tag = entry.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        let name = String(tag)
        return name == "*" || name == text || name == "W/" + text
    }
}
