import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging

/// Turns whatever a handler throws, and what the gate refused, into a problem page.
struct ErrorPages: RouterMiddleware {
    typealias Context = PageContext

    let stylesheet: String?
    let isSimulated: Bool

    func handle(
        _ request: Request, context: PageContext, next: @concurrent (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        do {
            if let refusal = Refusal(of: request.head) { throw refusal }
            return try await next(request, context)
        } catch {
            let problem = Problem(hiding: error)
            if problem.status.kind == .serverError { report(error, context) }
            return problem.response(
                to: request, context: context, stylesheet: stylesheet, isSimulated: isSimulated)
        }
    }

    /// The kind of error goes to the operator's log; its words may hold figures or names and go only to debugging.
    private func report(_ error: any Error, _ context: PageContext) {
        let kind = String(reflecting: type(of: error))
        context.logger.error("request failed", metadata: ["error_type": "\(kind)"])
        context.logger.debug("request failed because", metadata: ["cause": "\(String(describing: error))"])
    }
}
