/// One sign-in that failed, kept to slow guessing down.
public struct FailedAttempt: Hashable, Sendable {
    /// The SHA-256 of the name that was typed, which may be a password typed in the wrong place.
    public let name: Fingerprint
    /// The network that it came from.
    public let network: String
    /// When.
    public let time: Moment

    /// A failure under a name, from a network.
    public init(name: Fingerprint, network: String, time: Moment) {
        self.name = name
        self.network = network
        self.time = time
    }
}
