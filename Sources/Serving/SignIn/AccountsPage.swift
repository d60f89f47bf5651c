import Operating
import Planning

/// The accounts, and the form to make one.
struct AccountsPage {
    /// What came of a change.
    struct Outcome {
        let code: String
        let password: String?
    }

    struct Row {
        let code: String
        let address: String
        let name: String
        let organization: String
        let roles: String
        let state: String
    }

    struct Choice {
        let value: String
        let name: String
    }

    let t: PageFields
    let frame: Frame
    let rows: [Row]
    let organizations: [Choice]
    let canMake: Bool
    let done: String?
    let password: String?
    let fault: String?

    init(_ accounts: [Account], _ scope: PageScope, _ outcome: Outcome?, _ fault: Bilingual?) {
        t = Words.fields(scope.language)
        frame = scope.frame(title: Words.text("accountsPage", scope.language), plan: scope.snapshot.plans.first)
        rows = accounts.map { Self.row($0, scope) }
        organizations = scope.catalogue.organizations.map { Choice(value: $0.id.code, name: scope.text($0.name)) }
        canMake = scope.person.map { can($0.account, .manageAccounts) } ?? false
        done = outcome?.code
        password = outcome?.password
        self.fault = fault.map(scope.text)
    }

    static func row(_ account: Account, _ scope: PageScope) -> Row {
        let names = account.roles.inOrder.map { scope.text($0.name) }
        return Row(
            code: account.id.code, address: scope.address("/admin/accounts/\(account.id)"), name: account.name,
            organization: account.organization.map { id in
                scope.catalogue.organization(id).map { scope.text($0.name) } ?? id.code
            } ?? Words.text("noOne", scope.language),
            roles: names.isEmpty
                ? Words.text("noOne", scope.language)
                : names.joined(separator: scope.language == .chinese ? "、" : ", "),
            state: Words.text(account.state == .active ? "accountActive" : "accountDisabled", scope.language))
    }
}
