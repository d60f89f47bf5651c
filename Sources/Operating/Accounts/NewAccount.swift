/// An account as an administrator asks for it.
public struct NewAccount: Sendable {
    /// The code, as typed.
    public let code: String
    /// The person's name.
    public let name: String
    /// The organization's code; nil or empty for none.
    public let organization: String?

    /// An account with its first roles.
    public init(code: String, name: String, organization: String? = nil) {
        self.code = code
        self.name = name
        self.organization = organization
    }
}
