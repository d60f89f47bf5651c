import Exchanging
import HTTPTypes
public import Hummingbird
import HummingbirdCore
import NIOCore
public import Planning

/// Adds what an operator's tools ask: `/healthz`, `/readyz`, `/version` and `/metrics`.
///
/// - Parameter readiness: Says why the server cannot serve now; nil when it can.
public func addOperationalRoutes(
    to router: Router<PageContext>, version: BuildVersion, metrics: PrometheusMetrics,
    readiness: @escaping @Sendable () async -> Bilingual?
) {
    router.get("/healthz") { _, _ in Response.json(["status": "ok"]) }
    router.get("/version") { _, _ in
        Response.json(["version": .string(version.number), "revision": version.revision.map { .string($0) } ?? .null])
    }
    router.get("/readyz") { _, context in
        guard let reason = await readiness() else { return Response.json(["status": "ready"]) }
        let words = reason.text(in: context.language)
        return Response.json(["status": "unavailable", "reason": .string(words)], .serviceUnavailable)
    }
    router.get("/metrics") { _, _ in
        Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: .text(metrics.exposition()))
    }
}

extension Response {
    /// An answer of one JSON object.
    fileprivate static func json(_ value: JSONValue, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"], body: .text(JSONText(value).text))
    }
}
