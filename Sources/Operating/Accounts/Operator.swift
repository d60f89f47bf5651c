import Planning
import Recording

/// Who changes accounts, and from where: an account, or whoever runs the command line on the server.
public struct Operator: Hashable, Sendable {
    /// The account; nil for the command line, which may do everything.
    public let account: Account?
    /// The name that the ledger holds.
    public let actor: String
    /// The roles that the ledger holds.
    public let role: String
    /// The network address; empty on the command line.
    public let address: String

    /// A person who is signed in.
    public init(_ person: SignedIn) {
        account = person.account
        actor = person.account.id.code
        role = person.account.roleCodes
        address = person.session.address
    }

    /// Whoever runs a command on the server.
    public init(commandLine name: String) {
        account = nil
        actor = name.isEmpty ? "guiheng" : name
        role = "command"
        address = ""
    }
}
