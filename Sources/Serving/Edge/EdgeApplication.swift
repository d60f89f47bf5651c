public import Hummingbird
public import HummingbirdCore
public import Logging
import Metrics
public import NIOCore

/// The web server: a router behind the edge, ready to run as a service until it is told to stop.
public struct EdgeApplication: ApplicationProtocol {
    private let application: Application<RouterResponder<PageContext>>
    private let settings: EdgeSettings

    /// A server for the routes of a router made by ``edgeRouter(settings:metrics:)``.
    ///
    /// - Parameter onServerRunning: Called with the real port once the server listens.
    public init(
        router: Router<PageContext>, settings: EdgeSettings, metrics: PrometheusMetrics, logger: Logger,
        onServerRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) {
        let connections = ConnectionCount()
        metrics.watch("http_connections_open", help: "Connections open now") { Double(connections.now) }
        self.settings = settings
        application = Application(
            router: router,
            server: Self.server(settings, metrics),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: ConnectionLimit(limit: settings.connectionLimit, count: connections)),
            onServerRunning: { channel in await onServerRunning(channel.localAddress?.port ?? settings.port) },
            logger: logger)
    }

    /// Answers requests.
    public var responder: RouterResponder<PageContext> { application.responder }
    /// Prepares connections.
    public var server: HTTPServerBuilder { application.server }
    /// Where to listen.
    public var configuration: ApplicationConfiguration { application.configuration }
    /// The log.
    public var logger: Logger { application.logger }

    /// Called once the server listens.
    public func onServerRunning(_ channel: any Channel) async {
        await application.onServerRunning(channel)
    }

    /// Serves until it is told to stop; throws ``ServingError`` when the address cannot be had.
    public func run() async throws {
        do {
            try await application.run()
        } catch {
            throw ServingError(error, settings: settings) ?? error
        }
    }

    private static func server(_ settings: EdgeSettings, _ metrics: PrometheusMetrics) -> HTTPServerBuilder {
        let onLate: @Sendable (ConnectionClock.Lateness) -> Void = { lateness in
            let reason = [("reason", lateness.rawValue)]
            metrics.makeCounter(label: "http_connections_timed_out_total", dimensions: reason).increment(by: 1)
        }
        let gate = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGate(settings: settings, onLate: onLate)])
        return .http1(configuration: gate)
    }
}
