import HTTPTypes
import Hummingbird
import HummingbirdCore
import Operating
import Planning

/// Lets through who is signed in and may be there; without accounts, everybody.
///
/// What an account may not see is answered as what does not exist.
struct SignInGate: RouterMiddleware {
    typealias Context = PageContext

    let workspace: Workspace
    let isBehindTLS: Bool

    func handle(
        _ request: Request, context: PageContext, next: @concurrent (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        guard await workspace.hasAccounts else { return try await next(request, context) }
        let (path, cookie) = (request.uri.path, SessionCookie(request, isBehindTLS: isBehindTLS))
        var context = context
        context.address = ClientAddress.of(
            connection: context.address, forwarded: Self.forwarded(request), isBehindTLS: isBehindTLS)
        context.person = try await person(cookie.token(in: request))
        if Self.isOpen(path, context) { return try await next(request, context) }
        guard let person = context.person else { return try Self.askToSignIn(request) }
        if person.mustChangePassword, !PathRule.isOwn(path) { return try Self.askForNewPassword(request) }
        guard PathRule.allows(path, person.account) else { return try await refuse(request, person) }
        var request = request
        if request.method == .post {
            try RequestOrigin.check(request)
            try await FormToken.check(&request, person)
        }
        let response = try await next(request, context)
        if PathRule.isDownload(path), response.status == .ok { try await record("export", request, person) }
        return response
    }

    private static func forwarded(_ request: Request) -> [String] {
        HTTPField.Name("X-Forwarded-For").map { request.headers[values: $0] } ?? []
    }

    private func person(_ token: String?) async throws -> SignedIn? {
        guard let token else { return nil }
        do { return try await workspace.person(holding: token) } catch { throw Problem(error) }
    }

    private func refuse(_ request: Request, _ person: SignedIn) async throws -> Response {
        if request.uri.path == "/" { return .redirect(to: PathRule.home(of: person.account), type: .normal) }
        try await record("denied", request, person)
        throw Problem(.notFound)
    }

    private func record(_ verb: String, _ request: Request, _ person: SignedIn) async throws {
        do {
            try await workspace.recordAccess(verb, by: Operator(person), object: String(request.uri.string.prefix(400)))
        } catch { throw Problem(error) }
    }

    /// What needs no sign-in: the sign-in itself, the program's own files, and what says that it runs. Figures about
    /// the program go only to the machine itself.
    private static func isOpen(_ path: String, _ context: PageContext) -> Bool {
        if ["/sign-in", "/healthz", "/readyz"].contains(path) || path.hasPrefix("/s/") { return true }
        return ["/metrics", "/version"].contains(path) && context.isFromThisMachine
    }

    private static func askToSignIn(_ request: Request) throws -> Response {
        guard request.method == .get || request.method == .head, !Problem.isProgram(asking: request.uri.path) else {
            throw Problem(
                .unauthorized, code: "sign-in",
                detail: Bilingual("请登录后再试，本次未作任何更改。", "Sign in and try again; nothing was changed."))
        }
        let target = request.uri.string
        return .redirect(
            to: "/sign-in" + PageScope.encoded(target == "/" ? [] : [(name: "next", value: target)]), type: .normal)
    }

    private static func askForNewPassword(_ request: Request) throws -> Response {
        guard request.method == .get || request.method == .head, !Problem.isProgram(asking: request.uri.path) else {
            throw Problem(
                .forbidden, code: "password",
                detail: Bilingual("请先更改口令。", "Change the password first."))
        }
        return .redirect(to: "/account/password", type: .normal)
    }
}
