import Foundation
import Hummingbird
import Logging
import NIOCore
import Planning
import ServiceLifecycle
import Synchronization

@testable import Serving

/// A server for one test, with a few routes, stopped when the test is over.
struct EdgeServer {
    let port: Int
    let metrics: PrometheusMetrics
    /// How many bodies a handler took for whole.
    let wholeBodies: BodyTally

    final class BodyTally: Sendable {
        private let count = Atomic<Int>(0)
        var now: Int { count.load(ordering: .sequentiallyConsistent) }
        func add() { count.add(1, ordering: .sequentiallyConsistent) }
    }

    /// Limits short enough that every connection of a test ends by itself.
    static var hasty: EdgeSettings {
        var settings = EdgeSettings(port: 0)
        settings.idleTimeout = .milliseconds(400)
        settings.headTimeout = .milliseconds(400)
        settings.writeTimeout = .milliseconds(600)
        settings.body = BodyAllowance(pathPrefix: "/", limit: 1_000, timeout: .milliseconds(400))
        return settings
    }

    /// Limits so long that none is reached within a test.
    static var patient: EdgeSettings {
        var settings = EdgeSettings(port: 0)
        settings.idleTimeout = .seconds(600)
        settings.headTimeout = .seconds(600)
        settings.writeTimeout = .seconds(600)
        settings.body = BodyAllowance(pathPrefix: "/", limit: 1_000, timeout: .seconds(600))
        return settings
    }

    /// Runs a server around a test and stops it whatever happens.
    static func run(
        _ settings: EdgeSettings = hasty, _ test: @Sendable @escaping (EdgeServer) async throws -> Void
    ) async throws {
        let metrics = PrometheusMetrics()
        let tally = BodyTally()
        let (ports, announce) = AsyncStream<Int>.makeStream()
        let application = EdgeApplication(
            router: router(settings, metrics, tally), settings: settings, metrics: metrics, logger: silent
        ) { port in announce.yield(port) }
        let group = ServiceGroup(services: [application], logger: silent)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                defer { announce.finish() }
                try await group.run()
            }
            var result: Result<Void, any Error> = .success(())
            for await port in ports.prefix(1) {
                do {
                    try await test(EdgeServer(port: port, metrics: metrics, wholeBodies: tally))
                } catch {
                    result = .failure(error)
                }
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            try result.get()
        }
    }

    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    static func router(
        _ settings: EdgeSettings, _ metrics: PrometheusMetrics, _ tally: BodyTally = BodyTally()
    ) -> Router<PageContext> {
        let router = edgeRouter(settings: settings, metrics: metrics)
        router.get("/") { _, context in context.language.rawValue }
        router.get("/p/:plan") { _, context in context.parameters.get("plan") ?? "" }
        router.get("/large") { _, _ in
            Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(repeating: 0x2E, count: 24 << 20)))
        }
        router.get("/unchanged") { _, _ in Response(status: .notModified, headers: [.eTag: "\"a\""]) }
        router.get("/broken") { _, _ -> Response in throw Trouble(secret: "password=4711") }
        router.get("/api/broken") { _, _ -> Response in throw Trouble(secret: "password=4711") }
        router.post("/") { request, _ in
            let body = try await request.body.collect(upTo: 1 << 24)
            tally.add()
            return "\(body.readableBytes)"
        }
        router.post("/upload/figures") { request, _ in
            "\(try await request.body.collect(upTo: 1 << 24).readableBytes)"
        }
        router.post("/unread") { _, _ in "done" }
        return router
    }

    struct Trouble: Error { let secret: String }

    /// The value of one sample of `/metrics`, such as `http_connections_open`.
    func measurement(_ name: String) -> Double? {
        let line = metrics.exposition().split(separator: "\n").first { $0.hasPrefix(name + " ") }
        return line.flatMap { Double($0.dropFirst(name.count + 1)) }
    }

    func closures(_ lateness: ConnectionClock.Lateness) -> Double {
        measurement("http_connections_timed_out_total{reason=\"\(lateness.rawValue)\"}") ?? 0
    }

    /// Waits until a condition holds.
    func wait(until condition: () -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(20)
        while !condition() {
            guard ContinuousClock.now < end else { throw Impatience() }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    struct Impatience: Error {}
}
