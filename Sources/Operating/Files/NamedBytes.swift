/// A file's bytes with the name that people know it by.
public struct NamedBytes: Sendable {
    /// The name, as receipts and findings show it.
    public let name: String
    /// The content.
    public let bytes: [UInt8]

    /// Bytes that came with a name.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Reads a file of this machine, up to 256 MiB; its name is the last part of the path.
    public static func read(_ path: String) throws(WorkspaceError) -> NamedBytes {
        NamedBytes(name: path.split(separator: "/").last.map(String.init) ?? path, bytes: try Folder.bytes(at: path))
    }
}
