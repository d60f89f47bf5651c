/// The text of a file together with the path that findings name.
public struct NamedText: Hashable, Sendable {
    /// The path as the user knows it, relative to the workspace.
    public let path: String
    /// The text.
    public let text: String

    /// Pairs a path with its text.
    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
