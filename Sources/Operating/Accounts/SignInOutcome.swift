public import Recording

/// What came of a sign-in.
public enum SignInOutcome: Sendable {
    /// Signed in; the token goes to the browser and nowhere else.
    case signedIn(SignedIn, token: String)
    /// Name or password are not right, or the account is disabled: which of them is not said.
    case refused
    /// Too many failures; nothing was checked.
    case locked(until: Moment)
}
