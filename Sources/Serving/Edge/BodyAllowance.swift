/// What the body of a request may take: bytes, and time from the end of its header.
public struct BodyAllowance: Hashable, Sendable {
    /// The beginning of the paths it is for.
    public let pathPrefix: String
    /// The most bytes.
    public let limit: Int
    /// The most time for all of it.
    public let timeout: Duration

    /// An allowance for the paths that begin with a prefix.
    public init(pathPrefix: String, limit: Int, timeout: Duration) {
        self.pathPrefix = pathPrefix
        self.limit = limit
        self.timeout = timeout
    }
}
