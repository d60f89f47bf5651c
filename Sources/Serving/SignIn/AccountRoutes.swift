import HTTPTypes
import Hummingbird
import Operating
import Planning

/// Accounts, for the system administrator who makes and the security administrator who grants.
struct AccountRoutes: Sendable {
    let workspace: Workspace
    let renderer: PageRenderer

    func add(to router: Router<PageContext>) {
        router.get("/admin/accounts") { request, context in try await list(request, context) }
        router.post("/admin/accounts") { request, context in
            let sent = try await SentForm(request)
            return try await carryOut(request, context) { (person) throws(WorkspaceError) in
                let new = NewAccount(
                    code: sent.text("code"), name: sent.text("name"), organization: sent.text("organization"))
                let made = try await workspace.create(new, by: person, reason: sent.text("reason"))
                return AccountsPage.Outcome(code: made.account.id.code, password: made.password)
            }
        }
        router.get("/admin/accounts/:account") { request, context in try await account(request, context) }
        addChanges(to: router)
    }

    private func addChanges(to router: Router<PageContext>) {
        router.post("/admin/accounts/:account/reset") { request, context in
            let (code, sent) = (try context.require("account"), try await SentForm(request))
            return try await carryOut(request, context) { (person) throws(WorkspaceError) in
                let password = try await workspace.resetPassword(of: code, by: person, reason: sent.text("reason"))
                return AccountsPage.Outcome(code: code, password: password)
            }
        }
        for state in Account.State.allCases {
            let verb = state == .active ? "enable" : "disable"
            router.post("/admin/accounts/:account/\(verb)") { request, context in
                let (code, sent) = (try context.require("account"), try await SentForm(request))
                return try await carryOut(request, context) { (person) throws(WorkspaceError) in
                    try await workspace.set(state, of: code, by: person, reason: sent.text("reason"))
                    return AccountsPage.Outcome(code: code, password: nil)
                }
            }
        }
        router.post("/admin/accounts/:account/grant") { request, context in
            let (code, sent) = (try context.require("account"), try await SentForm(request))
            return try await carryOut(request, context) { (person) throws(WorkspaceError) in
                let grant = try Self.grant(sent)
                try await workspace.grant(grant, to: code, by: person, reason: sent.text("reason"))
                return AccountsPage.Outcome(code: code, password: nil)
            }
        }
    }

    private static func grant(_ sent: SentForm) throws(WorkspaceError) -> Grant {
        let forms = sent.text("forms").split { ",，、 ".contains($0) }.map(String.init)
        do { return try Grant(words: sent.texts("role"), forms: forms) } catch { throw .account(error) }
    }

    private func list(_ request: Request, _ context: PageContext) async throws -> Response {
        try await recordView("accounts", context)
        return try renderer.page(
            AccountsPage(await workspace.accounts, try await scope(request, context), nil, nil), "accounts")
    }

    private func account(_ request: Request, _ context: PageContext) async throws -> Response {
        let code = try context.require("account")
        guard let account = await workspace.accounts.first(where: { $0.id.code == code }),
            let page = AccountPage(account, try await scope(request, context))
        else { throw Problem(.notFound) }
        try await recordView("accounts \(code)", context)
        return try renderer.page(page, "account")
    }

    private func recordView(_ object: String, _ context: PageContext) async throws {
        guard let person = context.person else { throw Problem(.notFound) }
        do { try await workspace.recordAccess("view", by: Operator(person), object: object) } catch {
            throw Problem(error)
        }
    }

    /// Does what was asked, and shows the list with what came of it; a password that was made is shown this once.
    private func carryOut(
        _ request: Request, _ context: PageContext,
        _ body: (Operator) async throws(WorkspaceError) -> AccountsPage.Outcome
    ) async throws -> Response {
        guard let person = context.person else { throw Problem(.notFound) }
        var outcome: AccountsPage.Outcome?
        var fault: Bilingual?
        do { outcome = try await body(Operator(person)) } catch {
            switch error {
            case .account(.denied), .account(.unknown): throw Problem(.notFound)
            case .account, .unknownOrganization: fault = error.message
            default: throw Problem(error)
            }
        }
        let scope = try await scope(request, context)
        var response = try renderer.page(
            AccountsPage(await workspace.accounts, scope, outcome, fault), "accounts")
        if fault != nil { response.status = .unprocessableContent }
        return response
    }

    private func scope(_ request: Request, _ context: PageContext) async throws -> PageScope {
        PageQuery(request, context).scope(await workspace.snapshot, renderer)
    }
}
