import FoundationEssentials
import Planning
import Recording

/// An account as an act of the register `account` holds it: everything that is known after the act.
struct AccountRecord: Hashable, Sendable {
    static let register = "account"

    let account: Account
    /// The hashes of the present password and of earlier ones, the present one first.
    let passwords: [PasswordHash]

    /// The JSON text of an act's body.
    var body: String {
        get throws(WorkspaceError) {
            let text = AccountText(
                id: account.id.code, name: account.name, organization: account.organization?.code,
                roles: account.roles.inOrder.map(\.rawValue), forms: account.forms.sorted(),
                state: account.state.rawValue, passwordChanged: account.passwordChanged.description,
                mustChangePassword: account.mustChangePassword, passwords: passwords.map(\.description))
            return try ActBody.encode(text)
        }
    }

    init(account: Account, passwords: [PasswordHash]) {
        self.account = account
        self.passwords = passwords
    }

    /// Reads an act's body; nil for what this program did not write.
    init?(body: String) {
        guard let text = ActBody.decode(AccountText.self, from: body), let id = Account.id(named: text.id),
            let state = Account.State(rawValue: text.state), let changed = Moment(text.passwordChanged)
        else { return nil }
        let passwords = text.passwords.compactMap { PasswordHash($0) }
        let roles = text.roles.compactMap(Role.init)
        guard passwords.count == text.passwords.count, roles.count == text.roles.count else { return nil }
        account = Account(
            id: id, name: text.name, organization: text.organization.flatMap(Self.organization), roles: Set(roles),
            forms: Set(text.forms), state: state, passwordChanged: changed,
            mustChangePassword: text.mustChangePassword)
        self.passwords = passwords
    }

    /// The same passwords with another account.
    func with(_ account: Account) -> AccountRecord { AccountRecord(account: account, passwords: passwords) }

    private static func organization(_ code: String) -> Organization.ID? {
        do { return try Organization.ID(code) } catch { return nil }
    }
}

/// The members of an account's JSON text.
private struct AccountText: Codable {
    let id: String
    let name: String
    let organization: String?
    let roles: [String]
    let forms: [String]
    let state: String
    let passwordChanged: String
    let mustChangePassword: Bool
    let passwords: [String]
}
