import NIOCore

/// A file that is compiled into the program and served under an address that changes with its content.
public struct Asset: Sendable {
    /// The file's name, such as `page.css`.
    public let name: String
    /// Its media type, such as `text/css; charset=utf-8`.
    public let contentType: String
    /// Where it is served: `/s/page.1a2b3c4d.css`.
    public let address: String
    /// The tag of its content.
    public let tag: EntityTag
    let content: ByteBuffer

    /// An asset made of bytes.
    public init(name: String, contentType: String, bytes: [UInt8]) {
        self.name = name
        self.contentType = contentType
        tag = EntityTag(of: bytes)
        content = ByteBuffer(bytes: bytes)
        address = "/s/" + Self.hashed(name, ContentHash(of: bytes).shortDigits)
    }

    private static func hashed(_ name: String, _ hash: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "\(name).\(hash)" }
        return "\(name[..<dot]).\(hash)\(name[dot...])"
    }
}
