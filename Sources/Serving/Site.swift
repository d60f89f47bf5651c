import CAssets
import Hummingbird
import Logging
public import Operating
public import Planning

/// The web site of one workspace: pages, downloads and operational routes behind the edge.
public struct Site: Sendable {
    private let workspace: Workspace
    private let settings: EdgeSettings
    private let version: BuildVersion
    private let today: @Sendable () -> Day
    private let entry: Reporter?
    private let renderer: PageRenderer
    private let shelf: AssetShelf

    /// A site of a workspace; throws when a page template has a fault.
    ///
    /// With `entry`, whoever reaches the site can correct figures, and does so in that person's name.
    public init(
        workspace: Workspace, settings: EdgeSettings, version: BuildVersion, entry: Reporter? = nil,
        today: @escaping @Sendable () -> Day
    ) throws {
        shelf = AssetShelf(Self.assets)
        renderer = PageRenderer(
            templates: try Templates(), assets: Self.addresses(shelf), isSimulated: workspace.isSimulated)
        self.workspace = workspace
        var settings = settings
        settings.bodyExceptions.append(BodyAllowance(pathPrefix: "/r/", limit: 16 << 20, timeout: .seconds(60)))
        settings.stylesheet = shelf.address(of: "app.css")
        settings.isSimulated = workspace.isSimulated
        self.settings = settings
        self.version = version
        self.today = today
        self.entry = entry
    }

    /// Serves until the program is told to stop; `onServerRunning` is told the real port once it listens.
    public func serve(onServerRunning: @escaping @Sendable (_ port: Int) async -> Void) async throws {
        try await application(onServerRunning: onServerRunning).runService()
    }

    /// The server, ready to run.
    func application(
        onServerRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) -> EdgeApplication {
        let metrics = PrometheusMetrics()
        var logger = Logger(label: "guiheng")
        logger.logLevel = .info
        return EdgeApplication(
            router: router(metrics), settings: settings, metrics: metrics, logger: logger,
            onServerRunning: onServerRunning)
    }

    /// All routes.
    func router(_ metrics: PrometheusMetrics) -> Router<PageContext> {
        let router = edgeRouter(settings: settings, metrics: metrics)
        router.add(middleware: SignInGate(workspace: workspace, isBehindTLS: settings.isBehindTLS))
        addOperationalRoutes(to: router, version: version, metrics: metrics) { [workspace] in
            await workspace.readiness()
        }
        shelf.addRoutes(to: router)
        SignInRoutes(workspace: workspace, renderer: renderer, isBehindTLS: settings.isBehindTLS).add(to: router)
        AccountRoutes(workspace: workspace, renderer: renderer).add(to: router)
        AuditRoutes(workspace: workspace, renderer: renderer).add(to: router)
        PlanRoutes(workspace: workspace, renderer: renderer, today: today).add(to: router)
        APIRoutes(workspace: workspace, version: version, today: today).add(to: router)
        PivotRoutes(workspace: workspace, renderer: renderer, today: today).add(to: router)
        FigureRoutes(workspace: workspace, renderer: renderer, isOpenForEntry: entry != nil).add(to: router)
        let reports = ReportRoutes(workspace: workspace, renderer: renderer, today: today)
        reports.add(to: router)
        UploadRoutes(reports: reports).add(to: router)
        ReviewRoutes(workspace: workspace, renderer: renderer, today: today).add(to: router)
        WorkRoutes(workspace: workspace, renderer: renderer, today: today).add(to: router)
        if let entry {
            RevisionRoutes(workspace: workspace, renderer: renderer, today: today, reporter: entry).add(to: router)
        }
        return router
    }

    private static let assets = [
        Asset(
            name: "app.css", contentType: "text/css; charset=utf-8", bytes: Array(String(cString: guiheng_style()).utf8)
        ),
        Asset(
            name: "app.js", contentType: "text/javascript; charset=utf-8",
            bytes: Array(String(cString: guiheng_script()).utf8)),
        Asset(name: "icon.svg", contentType: "image/svg+xml", bytes: Array(String(cString: guiheng_icon()).utf8)),
    ]

    private static func addresses(_ shelf: AssetShelf) -> PageAssets {
        PageAssets(
            css: shelf.address(of: "app.css") ?? "", js: shelf.address(of: "app.js") ?? "",
            icon: shelf.address(of: "icon.svg") ?? "")
    }
}
