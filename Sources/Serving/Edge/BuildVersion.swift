/// Which build of the program is running.
public struct BuildVersion: Sendable {
    /// The release, such as `1.2.0`.
    public let number: String
    /// The commit it was built from; nil when unknown.
    public let revision: String?

    /// A build.
    public init(number: String, revision: String? = nil) {
        self.number = number
        self.revision = revision
    }
}
