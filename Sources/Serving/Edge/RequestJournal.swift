import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import Metrics
import Planning

/// Opens every request: settles its language, and when it is answered writes one line of log and counts it.
struct RequestJournal: RouterMiddleware {
    typealias Context = PageContext

    let metrics: PrometheusMetrics

    func handle(
        _ request: Request, context: PageContext, next: @concurrent (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var context = context
        context.language = .chosen(by: request)
        let response = Self.withoutForbiddenBody(try await next(request, context), to: request)
        record(response.status.code, of: request, context, after: ContinuousClock.now - start)
        return response
    }

    private func record(_ status: Int, of request: Request, _ context: PageContext, after time: Duration) {
        let method = request.method.rawValue
        let route = Refusal(of: request.head) == nil ? context.endpointPath ?? "NotFound" : "Refused"
        let level: Logger.Level = Self.quietRoutes.contains(route) ? .debug : .info
        context.logger.log(
            level: level, "request",
            metadata: [
                "method": "\(method)", "route": "\(route)", "status": .stringConvertible(status),
                "ms": .stringConvertible(time.milliseconds),
            ])
        let answer = [("method", method), ("route", route), ("status", "\(status)")]
        metrics.makeCounter(label: "http_requests_total", dimensions: answer).increment(by: 1)
        metrics.makeTimer(label: "http_request_duration", dimensions: [("method", method), ("route", route)])
            .recordNanoseconds(time.nanoseconds)
    }

    private static let quietRoutes: Set<String> = ["/healthz", "/readyz", "/metrics"]

    /// An answer to HEAD and the statuses 204 and 304 carry no content (RFC 9110, section 6.4.1).
    private static func withoutForbiddenBody(_ response: Response, to request: Request) -> Response {
        var headers = response.headers
        switch response.status {
        case .noContent, .notModified:
            headers[.contentLength] = nil
            var bare = Response(status: response.status, headers: headers)
            bare.headers[.contentLength] = nil
            return bare
        default:
            return request.method == .head ? response.createHeadResponse() : response
        }
    }
}

extension Duration {
    /// Whole milliseconds and their thousandths, as a log shows them.
    fileprivate var milliseconds: Double {
        Double(nanoseconds / 1_000) / 1_000
    }

    fileprivate var nanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
