import Operating
import Planning

/// One account, with what the person who looks may change about it.
struct AccountPage {
    struct Choice {
        let value: String
        let name: String
        let isChosen: Bool
    }

    let t: PageFields
    let frame: Frame
    let account: AccountsPage.Row
    let list: String
    let roles: [Choice]
    let forms: String
    let passwordChanged: String
    let canManage: Bool
    let canGrant: Bool
    let isActive: Bool

    /// Nil when the account may be neither managed nor granted anything by who looks.
    init?(_ account: Account, _ scope: PageScope) {
        guard let viewer = scope.person?.account else { return nil }
        canManage = can(viewer, .manageAccounts)
        canGrant = can(viewer, .grantRoles) && viewer.id != account.id
        guard canManage || can(viewer, .grantRoles) else { return nil }
        t = Words.fields(scope.language)
        frame = scope.frame(title: account.name, plan: scope.snapshot.plans.first)
        self.account = AccountsPage.row(account, scope)
        list = scope.address("/admin/accounts")
        roles = Role.allCases.map {
            Choice(value: $0.rawValue, name: scope.text($0.name), isChosen: account.roles.contains($0))
        }
        forms = account.forms.sorted().joined(separator: " ")
        passwordChanged = account.passwordChangedLocally
        isActive = account.state == .active
    }
}
