public import Hummingbird

/// A router whose every answer, also to an unknown path, passes the edge: log, headers, error pages, body limits.
///
/// Add routes to it; a handler throws ``Problem`` for what a person can put right.
public func edgeRouter(settings: EdgeSettings, metrics: PrometheusMetrics) -> Router<PageContext> {
    let router = Router(context: PageContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestJournal(metrics: metrics))
    router.add(middleware: SecurityHeaders(isBehindTLS: settings.isBehindTLS))
    router.add(middleware: ErrorPages(stylesheet: settings.stylesheet, isSimulated: settings.isSimulated))
    router.add(middleware: BodyLimits(settings: settings))
    return router
}
