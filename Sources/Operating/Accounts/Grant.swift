/// What an account is allowed, as a security administrator gives it: all of it, not what is added.
public struct Grant: Hashable, Sendable {
    /// The roles.
    public let roles: Set<Role>
    /// The forms that it is limited to; empty for all.
    public let forms: Set<String>

    /// Roles, limited to forms if any are named.
    public init(roles: Set<Role>, forms: Set<String> = []) {
        self.roles = roles
        self.forms = forms
    }

    /// Reads the words of roles.
    public init(words: [String], forms: [String] = []) throws(AccountError) {
        var roles: Set<Role> = []
        for word in words where !word.isEmpty {
            guard let role = Role(rawValue: word) else { throw .unknownRole(word) }
            roles.insert(role)
        }
        self.init(roles: roles, forms: Set(forms.filter { !$0.isEmpty }))
    }
}
