public import Planning
public import Recording

/// A person who may sign in (账户): for which organization, in which roles.
public struct Account: Hashable, Sendable, Identifiable {
    /// The code of an account, in lowercase: what is typed to sign in.
    public typealias ID = Identifier<Account>

    /// Whether it may be used.
    public enum State: String, Sendable, CaseIterable {
        /// 启用: may sign in.
        case active
        /// 停用: may not.
        case disabled
    }

    /// The code.
    public let id: ID
    /// The person's name.
    public let name: String
    /// The organization that the person acts for; nil for administrators of the system.
    public let organization: Organization.ID?
    /// What the account is for.
    public let roles: Set<Role>
    /// The forms that it is limited to; empty for all.
    public let forms: Set<String>
    /// Whether it may be used.
    public let state: State
    /// When the password was changed last.
    public let passwordChanged: Moment
    /// Whether the password was set by somebody else and must be changed first.
    public let mustChangePassword: Bool

    /// An account with all that is known of it.
    public init(
        id: ID, name: String, organization: Organization.ID? = nil, roles: Set<Role>, forms: Set<String> = [],
        state: State = .active, passwordChanged: Moment = Moment(milliseconds: 0), mustChangePassword: Bool = false
    ) {
        self.id = id
        self.name = name
        self.organization = organization
        self.roles = roles
        self.forms = forms
        self.state = state
        self.passwordChanged = passwordChanged
        self.mustChangePassword = mustChangePassword
    }

    /// The roles as the ledger names them: `reporter+reviewer`.
    public var roleCodes: String { roles.inOrder.map(\.rawValue).joined(separator: "+") }

    /// The code that a typed name means; nil when no account can have it.
    public static func id(named text: String) -> ID? {
        let plain = text.split(whereSeparator: \.isWhitespace).joined().lowercased()
        do { return try ID(plain) } catch { return nil }
    }
}
