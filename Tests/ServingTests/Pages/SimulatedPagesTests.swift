import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operating
import Planning
import Testing

@testable import Serving

/// 模拟数据 stands on everything that leaves a workspace of invented figures, and on nothing of real ones.
@Suite struct SimulatedPagesTests {
    private static let banner = "<p class=\"simulated\" role=\"note\">"
    private static let figure = "/f/industrial-output/sim/above-threshold"

    /// The definitions with the files of the offices, but without the reports, which take longer.
    private func withSite(
        _ test: @Sendable (any TestClientProtocol, Workspace) async throws -> Void
    ) async throws {
        let folder = NSTemporaryDirectory() + "guiheng-simulated-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let district = SimulatedDistrict(seed: 3)
        for (path, text) in district.definitions {
            let file = URL(filePath: folder + "/" + path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let workspace = try await Workspace.open(folder)
        for (office, file) in district.files where ["statistics", "office-sim-05"].contains(office) {
            _ = try await workspace.importFigures(file, by: Reporter(actor: "例二白", organization: try .init(office)))
        }
        let site = try Site(
            workspace: workspace, settings: EdgeSettings(), version: BuildVersion(number: "test"),
            today: { Day(daysSince1970: 20_466) })
        let application = Application(router: site.router(PrometheusMetrics()))
        try await application.test(.live) { try await test($0, workspace) }
        try await workspace.close()
    }

    @Test func `Every page carries the banner in its language, pages of errors too`() async throws {
        try await withSite { client, workspace in
            let plan = try #require(await workspace.snapshot.plans.first)
            let indicators = plan.indicators.map { "/p/sim-14/i/\($0.id)" }
            let pages =
                ["/", "/p/sim-14", "/p/sim-14/text", "/rules", "/pivot", "/pivot?statistic=nothing", "/no/such/page"]
                + [Self.figure + "?period=2024"] + indicators
            for page in pages {
                for language in Language.allCases {
                    let answer = try await APISite.get(
                        page + (page.contains("?") ? "&" : "?") + "lang=\(language.rawValue)", client)
                    let words = language == .chinese ? "模拟数据：" : "Simulated data: "
                    #expect(answer.text.contains(Self.banner + words), "\(answer.status) \(page) \(language)")
                }
            }
        }
    }

    @Test func `Files say it in their names and workbooks on every tab`() async throws {
        try await withSite { client, _ in
            let files = [
                "/p/sim-14.csv", "/p/sim-14/i/SIM-01.csv", "/pivot.csv", "/pivot.xlsx", "/rules.csv",
                "/p/sim-14/i/SIM-01.svg", Self.figure + ".csv?period=2024",
                "/api/v1/figures.csv?statistic=industrial-output&period=2024",
                "/api/v1/figures.xlsx?statistic=industrial-output&period=2024", "/api/v1/statistics.csv",
            ]
            for file in files {
                let answer = try await APISite.get(file, client)
                #expect(answer.status == 200, "\(file)")
                let name = answer.field("Content-Disposition") ?? ""
                #expect(name.contains("filename=\"simulated-"), "\(file): \(name)")
            }
        }
    }

    @Test func `Answers with a position say it in a member, which the document describes`() async throws {
        try await withSite { client, _ in
            let addresses = [
                "/api/v1/figures?statistic=industrial-output&period=2024", "/api/v1/statistics", "/api/v1/areas",
                "/api/v1/plans", "/api/v1/plans/sim-14/indicators", "/api/v1/plans/sim-14/evaluation",
                "/api/v1/periods?statistic=industrial-output",
                "/api/v1/figures/industrial-output/sim/above-threshold?period=2024", "/pivot.json", "/p/sim-14.json",
            ]
            for address in addresses {
                let answer = try await APISite.get(address, client)
                let document = try #require(answer.json as? [String: Any], "\(address): \(answer.text.prefix(200))")
                #expect(document["simulated"] as? Bool == true, "\(address)")
            }
            let document = try await APISite.get("/api/v1/openapi.json", client)
            #expect(document.text.components(separatedBy: "\"simulated\"").count > 7)
        }
    }

    @Test func `Real figures carry no such mark`() async throws {
        try await APISite.run { client, _ in
            for address in ["/", "/pivot", "/rules", "/no/such/page", "/api/v1/statistics", "/p/sei-14.json"] {
                let answer = try await APISite.get(address, client)
                #expect(!answer.text.contains("class=\"simulated\"") && !answer.text.contains("\"simulated\":"))
            }
            let file = try await APISite.get("/pivot.xlsx", client)
            #expect(file.field("Content-Disposition")?.contains("simulated") == false)
        }
    }
}
