/// One browser that an account is signed in with (会话); its token is known to the browser alone.
public struct SignInSession: Hashable, Sendable {
    /// The SHA-256 of the token.
    public let token: Fingerprint
    /// The account's code.
    public let account: String
    /// When it was signed in.
    public let created: Moment
    /// When it was last used.
    public let lastSeen: Moment
    /// The network address that it was signed in from.
    public let address: String

    /// A session of an account.
    public init(token: Fingerprint, account: String, created: Moment, lastSeen: Moment, address: String) {
        self.token = token
        self.account = account
        self.created = created
        self.lastSeen = lastSeen
        self.address = address
    }
}
