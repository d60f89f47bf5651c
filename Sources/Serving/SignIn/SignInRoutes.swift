import HTTPTypes
import Hummingbird
import HummingbirdCore
import Operating
import Planning

/// Signing in and out, and the own password.
struct SignInRoutes: Sendable {
    let workspace: Workspace
    let renderer: PageRenderer
    let isBehindTLS: Bool

    func add(to router: Router<PageContext>) {
        router.get("/sign-in") { request, context in try await form(request, context) }
        router.post("/sign-in") { request, context in try await signIn(request, context) }
        router.get("/sign-out") { request, context in try await page(SignOutPage.self, "sign_out", request, context) }
        router.post("/sign-out") { request, context in try await signOut(request, context) }
        router.get("/account/password") { request, context in
            guard context.person != nil else { throw Problem(.notFound) }
            let page = PasswordPage(try await scope(request, context), await workspace.signInPolicy.profile)
            return try renderer.page(page, "password")
        }
        router.post("/account/password") { request, context in try await changePassword(request, context) }
    }

    private func form(_ request: Request, _ context: PageContext) async throws -> Response {
        guard await workspace.hasAccounts else { throw Problem(.notFound) }
        if let person = context.person { return .redirect(to: PathRule.home(of: person.account), type: .normal) }
        let next = request.uri.queryParameters["next"].map(String.init) ?? ""
        return try await signInPage(SignInPage.Attempt(next: next), request, context)
    }

    private func signIn(_ request: Request, _ context: PageContext) async throws -> Response {
        guard await workspace.hasAccounts else { throw Problem(.notFound) }
        try RequestOrigin.check(request)
        let cookie = SessionCookie(request, isBehindTLS: isBehindTLS)
        let sent = try await SentForm(request)
        var attempt = SignInPage.Attempt(name: sent.text("name"), next: sent.text("next"))
        guard let expected = cookie.formToken(in: request), sent.text("token") == expected else {
            attempt.fault = SignInPage.outOfDate
            return try await signInPage(attempt, request, context, .forbidden)
        }
        let outcome: SignInOutcome
        do {
            outcome = try await workspace.signIn(
                attempt.name, password: sent.text("password"), from: context.address)
        } catch { throw Problem(error) }
        attempt.fault = outcome.message
        switch outcome {
        case .signedIn(let person, let token):
            return signedIn(token, cookie, to: Self.target(attempt.next, person))
        case .refused: return try await signInPage(attempt, request, context, .unprocessableContent)
        case .locked: return try await signInPage(attempt, request, context, .tooManyRequests)
        }
    }

    private func signedIn(_ token: String, _ cookie: SessionCookie, to target: String) -> Response {
        var response = Response.redirect(to: target, type: .normal)
        cookie.clear(on: &response)
        response.headers[values: .setCookie] = response.headers[values: .setCookie].filter { !$0.contains("sid=") }
        cookie.set(token: token, on: &response)
        return response
    }

    private func signInPage(
        _ attempt: SignInPage.Attempt, _ request: Request, _ context: PageContext,
        _ status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let cookie = SessionCookie(request, isBehindTLS: isBehindTLS)
        let token = cookie.formToken(in: request) ?? SignInPage.newToken()
        var scope = try await scope(request, context)
        scope.isClosed = true
        var response = try renderer.page(SignInPage(attempt, token: token, scope), "sign_in")
        response.status = status
        cookie.set(formToken: token, on: &response)
        return response
    }

    private func signOut(_ request: Request, _ context: PageContext) async throws -> Response {
        guard let person = context.person else { throw Problem(.notFound) }
        do { try await workspace.signOut(person) } catch { throw Problem(error) }
        var response = Response.redirect(to: "/sign-in", type: .normal)
        SessionCookie(request, isBehindTLS: isBehindTLS).clear(on: &response)
        return response
    }

    private func changePassword(_ request: Request, _ context: PageContext) async throws -> Response {
        guard let person = context.person else { throw Problem(.notFound) }
        let sent = try await SentForm(request)
        var fault: Bilingual? = PasswordPage.different
        if sent.text("new") == sent.text("again") {
            do {
                let outcome = try await workspace.changePassword(
                    of: person, from: sent.text("present"), to: sent.text("new"))
                if case .signedIn(let person, let token) = outcome {
                    let cookie = SessionCookie(request, isBehindTLS: isBehindTLS)
                    return signedIn(token, cookie, to: PathRule.home(of: person.account))
                }
                fault = outcome.message
            } catch {
                guard case .account = error else { throw Problem(error) }
                fault = error.message
            }
        }
        let page = PasswordPage(try await scope(request, context), await workspace.signInPolicy.profile, fault: fault)
        var response = try renderer.page(page, "password")
        response.status = .unprocessableContent
        return response
    }

    private func page<Page: ScopedPage>(
        _ type: Page.Type, _ template: String, _ request: Request, _ context: PageContext
    ) async throws -> Response {
        guard context.person != nil else { throw Problem(.notFound) }
        return try renderer.page(Page(try await scope(request, context)), template)
    }

    private func scope(_ request: Request, _ context: PageContext) async throws -> PageScope {
        PageQuery(request, context).scope(await workspace.snapshot, renderer)
    }

    /// Where a person goes after signing in: where the person wanted to go, if that is here.
    static func target(_ wanted: String, _ person: SignedIn) -> String {
        let isPlain = wanted.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
        let isHere = wanted.hasPrefix("/") && !wanted.hasPrefix("//") && isPlain
        return isHere && !wanted.hasPrefix("/sign-") ? wanted : PathRule.home(of: person.account)
    }
}
