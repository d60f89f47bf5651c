public import Recording

/// Who makes a request: the account, and the session that proves it.
public struct SignedIn: Hashable, Sendable {
    /// The account.
    public let account: Account
    /// The session.
    public let session: SignInSession
    /// What the forms of this session carry, so that no other site can send them.
    public let formToken: String
    /// Whether nothing else may be done before the password is changed.
    public let mustChangePassword: Bool

    init(_ account: Account, _ session: SignInSession, token: String, mustChangePassword: Bool) {
        self.account = account
        self.session = session
        self.mustChangePassword = mustChangePassword
        formToken = Fingerprint(of: ("guiheng.form.1\u{0}" + token).utf8).description
    }
}
