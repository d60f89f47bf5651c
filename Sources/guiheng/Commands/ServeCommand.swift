import ArgumentParser
import Logging
import Operating
import Planning
import Recording
import Serving

/// Serves a workspace in the browser.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "启动网页服务 · serve a workspace in the browser")

    @Argument(help: "工作区目录 · the workspace's folder") var folder: String
    @OptionGroup var address: AddressOptions
    @OptionGroup var policy: PolicyOptions
    @Option(
        help: "允许在页面更正数值，经办人记为此名；只能与本机地址同用 · let figures be corrected in this person's name, on a local address only")
    var entryBy: String?
    @Option(help: "经办人所在单位的代码，默认为第一个单位 · the code of that person's organization") var organization: String?

    func validate() throws {
        guard entryBy == nil || address.isLocal else {
            throw ValidationError(
                "--entry-by 只能与本机地址（127.0.0.1、::1、localhost）同用：尚未设置账户，任何能访问页面的人都能更正数值 · "
                    + "--entry-by works on a local address only: there are no accounts, and whoever reaches the pages could correct figures"
            )
        }
    }

    func run() async throws {
        try await reporting {
            let workspace = try await Workspace.open(folder)
            await workspace.adopt(policy.policy)
            if entryBy != nil, await workspace.hasAccounts {
                Console.message(
                    Bilingual(
                        "工作区已有账户，--entry-by 不起作用；数值由报送单位登录后更正。",
                        "The workspace has accounts, so --entry-by has no effect; who reports signs in to correct figures."
                    ))
            }
            try await serve(workspace, at: address, entry: try reporter())
        }
    }

    private func reporter() throws -> Reporter? {
        guard let entryBy, !entryBy.allSatisfy(\.isWhitespace) else { return nil }
        return Reporter(actor: entryBy, organization: try organization.map { try organizationID($0) })
    }
}

/// Where to listen.
struct AddressOptions: ParsableArguments {
    @Option(help: "监听地址 · the address to listen on") var host = "127.0.0.1"
    @Option(help: "端口，0 为自动选择 · the port, 0 for any") var port = 8080
    @Flag(help: "前置代理已启用 TLS · a proxy in front speaks TLS") var behindTLS = false

    /// Whether only this machine can reach it.
    var isLocal: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("端口须在 0 到 65535 之间 · the port must be 0 to 65535")
        }
    }
}

/// Serves until the program is told to stop; prints the address once it listens.
func serve(
    _ workspace: Workspace, at address: AddressOptions, entry: Reporter? = nil,
    today: @escaping @Sendable () -> Day = { guiheng.today() }
) async throws {
    var settings = EdgeSettings(host: address.host, port: address.port)
    settings.isBehindTLS = address.behindTLS
    LoggingSystem.bootstrap { _ in JSONLines() }
    let host = address.host
    let site = try Site(
        workspace: workspace, settings: settings, version: BuildVersion(number: BuildInformation.number), entry: entry,
        today: today)
    try await site.serve { port in
        Console.data("http://\(host.contains(":") ? "[\(host)]" : host):\(port)/")
    }
}
