import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Operating
import Planning
import Testing

@testable import Serving

/// An indicator whose statistic is calculated, from its page to a correction of what it is calculated from.
@Suite struct CalculatedFigureTests {
    private static let statistic = """
          - code: computed-share
            name: 计算的战新产值占比
            english: Calculated share of SEI
            unit: "%"
            frequency: yearly
            accumulation: ratio
            basis: all
            formula: share([sei-output], [industrial-output])
            decimals: 2
          - code: cars
            name: 汽车产业产值
            english: Output of the car industry
            unit: 亿元
            frequency: yearly
            accumulation: flow
            basis: all
            of-which: sei-output

        """

    private func withSite(_ test: @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "guiheng-calculated-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Workspace.createExample(at: folder)
        try Self.edit(folder + "/guiheng.yaml", "  - code: sei-share\n", Self.statistic + "  - code: sei-share\n")
        try Self.edit(folder + "/plans/sei-14.yaml", "statistic: sei-share\n", "statistic: computed-share\n")
        let workspace = try await Workspace.open(folder)
        let rows = "地区,统计项,时期,口径,数值,单位,来源,等级,备注\n310114,cars,2020,,500,亿元,区统计局,A,\n"
        _ = try await workspace.importFigures(
            NamedBytes(name: "cars.csv", bytes: Array(rows.utf8)), by: Reporter(actor: "张三"))
        let site = try Site(
            workspace: workspace, settings: EdgeSettings(), version: BuildVersion(number: "test"),
            entry: Reporter(actor: "张三"), today: { Day(daysSince1970: 20_782) })
        try await Application(router: site.router(PrometheusMetrics())).test(.router) { try await test($0) }
    }

    private static func edit(_ path: String, _ old: String, _ new: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(old))
        try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
    }

    private static func get(_ address: String, _ client: any TestClientProtocol) async throws -> String {
        try await client.execute(uri: address, method: .get) { String(buffer: $0.body) }
    }

    private static func revise(
        _ address: String, _ value: String, seen: Int, _ client: any TestClientProtocol
    ) async throws -> (Int, String) {
        let body = "value=\(value)&source=test&grade=A&reason=%E6%A0%B8%E5%AF%B9&seen=\(seen)"
        return try await client.execute(
            uri: address, method: .post, headers: [.contentType: "application/x-www-form-urlencoded"],
            body: ByteBuffer(string: body)
        ) { ($0.status.code, String(buffer: $0.body)) }
    }

    @Test func `The page of a calculated figure has its formula, its steps and what it read`() async throws {
        try await withSite { client in
            let page = try await Self.get("/f/computed-share/310114/all?period=2020", client)
            #expect(page.contains("share([sei-output], [industrial-output])"))
            #expect(page.contains("/f/sei-output/310114/all?period=2020"))
            #expect(page.contains("按公式计算") && !page.contains("下级汇总"))
            let indicator = try await Self.get("/p/sei-14/i/SEI-04", client)
            #expect(indicator.contains("/f/computed-share/310114/all?period=2020"))
        }
    }

    @Test func `A correction of what it read reaches the indicator in the same answer`() async throws {
        try await withSite { client in
            let address = "/f/sei-output/310114/all?period=2020"
            let form = try await Self.get(address, client)
            let field = try #require(form.range(of: "name=\"seen\" value=\""))
            let seen = try #require(Int(form[field.upperBound...].prefix { $0.isNumber }))
            let (status, answer) = try await Self.revise(address, "1300.5", seen: seen, client)
            #expect(status == 200)
            #expect(answer.contains("/p/sei-14/i/SEI-04"))
        }
    }

    @Test func `Nobody reports a calculated statistic`() async throws {
        try await withSite { client in
            let (status, answer) = try await Self.revise(
                "/f/computed-share/310114/all?period=2020", "30", seen: 0, client)
            #expect(status == 422)
            #expect(answer.contains("不接受填报"))
        }
    }

    @Test func `Lines that are only some of a figure are shown with what they leave out, and not summed`()
        async throws
    {
        try await withSite { client in
            let page = try await Self.get("/f/sei-output/310114/all?period=2020", client)
            #expect(page.contains("汽车产业产值") && page.contains("40.7"))
            #expect(page.contains("未列部分727.7") && page.contains("不作合计"))
        }
    }
}
