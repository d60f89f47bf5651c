import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Gives every handler a bounded body.
struct BodyLimits: RouterMiddleware {
    typealias Context = PageContext

    let settings: EdgeSettings

    func handle(
        _ request: Request, context: PageContext, next: @concurrent (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        guard request.method == .post else { return try await next(request, context) }
        let limit = settings.allowance(for: request.head.path ?? "/").limit
        let promised = request.headers[.contentLength].flatMap(Int.init)
        guard promised ?? 0 <= limit else { throw Problem(Refusal.bodyTooLarge) }
        var bounded = request
        let body = BoundedBody(body: request.body, limit: limit, promised: promised)
        bounded.body = RequestBody(asyncSequence: body)
        return try await next(bounded, context)
    }
}
