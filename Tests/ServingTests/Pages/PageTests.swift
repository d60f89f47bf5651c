import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operating
import Planning
import Testing

@testable import Serving

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The pages of the example, through the router with everything the edge adds.
@Suite struct PageTests {
    private func withSite(_ test: @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "guiheng-pages-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Workspace.createExample(at: folder)
        let workspace = try await Workspace.open(folder)
        let site = try Site(
            workspace: workspace, settings: EdgeSettings(), version: BuildVersion(number: "test"),
            today: { Day(daysSince1970: 20_782) })
        try await Application(router: site.router(PrometheusMetrics())).test(.router) { try await test($0) }
    }

    private static let pages =
        [
            "/", "/p/sei-14", "/p/sei-14/text", "/rules", "/p/sei-14?kind=dynamic&asOf=2021-10-31",
            "/p/sei-14?kind=midterm", "/pivot", "/pivot?rows=period&columns=subject&measure=value,growth",
            "/pivot?statistic=nothing&rows=x",
            "/pivot?formula=if(%5Bsei-output%5D%20%3C%201%E4%BA%BF%E5%85%83,%201,%200)&period=2020",
            "/f/sei-output/310114/all?period=2024-01/11",
        ] + (1...11).map { "/p/sei-14/i/SEI-" + ($0 < 10 ? "0" : "") + String($0) }

    private static func get(_ path: String, _ client: any TestClientProtocol) async throws -> (Int, String) {
        try await client.execute(uri: path, method: .get) { response in
            (response.status.code, String(buffer: response.body))
        }
    }

    @Test func `Every page is well-formed in both languages`() async throws {
        try await withSite { client in
            for page in Self.pages {
                for language in Language.allCases {
                    let address = page + (page.contains("?") ? "&" : "?") + "lang=" + language.rawValue
                    let (status, text) = try await Self.get(address, client)
                    #expect(status == (page.contains("nothing") ? 400 : 200), "\(address)")
                    #expect(text.contains("<html lang=\"\(language.rawValue)\">"))
                    #expect(!text.contains("{{") && !text.contains("Optional("), "\(address)")
                    #expect(WellFormed.check(text) == nil, "\(address): \(WellFormed.check(text) ?? "")")
                }
            }
        }
    }

    @Test func `The overview lists the eleven targets with rating and reason`() async throws {
        try await withSite { client in
            let (_, text) = try await Self.get("/", client)
            #expect(text.components(separatedBy: "<tr id=\"SEI-").count == 12)
            for words in ["战略性新兴产业规模达到2000亿元", "新增科创板上市企业3-5家", "暂不评级", "数据不足", "滞后"] {
                #expect(text.contains(words))
            }
        }
    }

    @Test func `English pages have no Chinese but names, wordings and sources`() async throws {
        try await withSite { client in
            let (_, text) = try await Self.get("/rules?lang=en", client)
            let body = text.components(separatedBy: "<main").last ?? ""
            let chinese =
                body.components(separatedBy: "<footer").first?.unicodeScalars
                .filter { (0x4E00...0x9FFF).contains($0.value) } ?? []
            #expect(chinese.isEmpty)
        }
    }

    @Test func `Tables have CSV and JSON beside them and charts SVG`() async throws {
        try await withSite { client in
            for path in [
                "/p/sei-14.json", "/p/sei-14/i/SEI-01.json", "/rules.json",
                "/f/sei-output/310114/all.json?period=2020",
            ] {
                let (status, text) = try await Self.get(path, client)
                #expect(status == 200)
                #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
            }
            for path in [
                "/p/sei-14.csv", "/p/sei-14/i/SEI-01.csv", "/rules.csv",
                "/f/sei-output/310114/all.csv?period=2020",
            ] {
                let (status, text) = try await Self.get(path, client)
                #expect(status == 200)
                #expect(text.hasPrefix("\u{FEFF}"), "\(path)")
            }
            let (status, chart) = try await Self.get("/p/sei-14/i/SEI-01.svg", client)
            #expect(status == 200)
            #expect(WellFormed.check(chart) == nil)
            #expect(chart.contains("2000"))
        }
    }

    @Test func `CSV tables carry the unit and basis of every figure`() async throws {
        try await withSite { client in
            let (_, overview) = try await Self.get("/p/sei-14.csv", client)
            let (_, figures) = try await Self.get("/p/sei-14/i/SEI-01.csv", client)
            for (text, basis) in [(overview, ",全口径,"), (figures, ",all,")] {
                let head = text.components(separatedBy: "\r\n")[0]
                for column in ["单位", "口径"] { #expect(head.contains(column), "\(head)") }
                #expect(text.contains(",亿元,") && text.contains(basis))
            }
        }
    }

    /// An amount within a year is no fall from a whole year: its bar stands against the year's goal.
    @Test func `The bar of October 2021 shows the goal of the year and no baseline`() async throws {
        try await withSite { client in
            let (_, text) = try await Self.get("/p/sei-14?kind=dynamic&asOf=2021-10-31", client)
            let row = text.components(separatedBy: "<tr id=\"SEI-0")[1]
            let bar = row.components(separatedBy: "<td class=\"bullet\">")[1].components(separatedBy: "</td>")[0]
            #expect(bar.contains("1410") && bar.contains("1038.0"))
            #expect(!bar.contains("1227.7"))
        }
    }

    @Test func `Provenance stands beside every figure of an indicator`() async throws {
        try await withSite { client in
            let (_, text) = try await Self.get("/p/sei-14/i/SEI-01", client)
            for words in ["1538.5", "B级", "台账序号", "入账时间", "经办", "全口径"] {
                #expect(text.contains(words), "\(words)")
            }
            let (_, figure) = try await Self.get("/f/sei-output/310114/all?period=2024-01/11", client)
            #expect(figure.contains("data/public.csv"))
            #expect(figure.contains("1538.45"))
        }
    }

    @Test(arguments: [
        "/p/none", "/p/sei-14/i/SEI-99", "/nothing", "/p/sei-14/i/SEI-06.svg", "/f/none/310114/all?period=2020",
        "/f/sei-output/310114/all?period=1999", "/f/a%20b/310114/all?period=2020",
    ])
    func `What is not there is answered with a page that says so`(path: String) async throws {
        try await withSite { client in
            let (status, text) = try await Self.get(path, client)
            #expect(status == 404)
            #expect(text.contains("<h1>"))
        }
    }

    @Test(arguments: [
        "/p/sei-14?kind=yearly", "/p/sei-14?asOf=2021-02-30", "/p/sei-14?position=0", "/p/sei-14?position=x",
        "/f/sei-output/310114/all?period=2024年", "/f/sei-output/310114/all",
    ])
    func `A parameter that is not understood is named`(path: String) async throws {
        try await withSite { client in
            let address = path.replacingOccurrences(of: "年", with: "%E5%B9%B4")
            let (status, text) = try await Self.get(address, client)
            #expect(status == 400)
            #expect(text.contains("无法识别"))
        }
    }

    @Test func `What a reader chose is kept in every link`() async throws {
        try await withSite { client in
            let (_, text) = try await Self.get("/p/sei-14?kind=dynamic&asOf=2021-10-31&lang=en&position=3", client)
            #expect(text.contains("/p/sei-14/i/SEI-01?kind=dynamic&amp;asOf=2021-10-31&amp;lang=en&amp;position=3"))
        }
    }

    @Test func `A position before the figures shows the plan without them`() async throws {
        try await withSite { client in
            let (status, text) = try await Self.get("/p/sei-14.json?position=1", client)
            #expect(status == 200)
            #expect(text.contains("\"insufficientData\": 11"))
        }
    }

    /// Whoever can write a file of figures can write its texts: they must stay text on every page.
    @Test func `Markup in a source stays text`() async throws {
        let folder = NSTemporaryDirectory() + "guiheng-pages-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Workspace.createExample(at: folder)
        let workspace = try await Workspace.open(folder)
        let text =
            "地区,统计项,时期,数值,来源,等级,备注\r\n"
            + "嘉定区,企业技术中心总数,2024,330,\"<script>alert(1)</script>\",A,\"\"\"><img src=x onerror=alert(1)>\"\r\n"
        _ = try await workspace.importFigures(
            NamedBytes(name: "<b>.csv", bytes: Array(text.utf8)), by: Reporter(actor: "<i>x</i>"))
        let site = try Site(
            workspace: workspace, settings: EdgeSettings(), version: BuildVersion(number: "test"),
            today: { Day(daysSince1970: 20_782) })
        try await Application(router: site.router(PrometheusMetrics())).test(.router) { client in
            for path in [
                "/", "/p/sei-14/i/SEI-08", "/p/sei-14/text", "/p/sei-14/i/SEI-08.svg",
                "/f/technology-centres/310114/unstated?period=2024",
            ] {
                let (_, page) = try await Self.get(path, client)
                for markup in ["<script>alert", "<img", "<b>.csv", "<i>x"] {
                    #expect(!page.contains(markup), "\(path)")
                }
            }
        }
    }
}

/// Whether a page is well-formed XML; ours is written so that it is, apart from void elements and bare attributes.
private enum WellFormed {
    static func check(_ page: String) -> String? {
        var text = page.replacingOccurrences(of: "<!doctype html>", with: "")
        for name in ["meta", "link", "input"] {
            text = text.replacingOccurrences(
                of: "<\(name)\\b([^>]*[^/])>", with: "<\(name)$1/>", options: .regularExpression)
        }
        for name in ["defer", "hidden", "selected", "data-print"] {
            text = text.replacingOccurrences(
                of: "(<[^>]*)\\s\(name)(?=[\\s/>])", with: "$1 \(name)=\"\"", options: .regularExpression)
        }
        let parser = XMLParser(data: Data(text.utf8))
        return parser.parse() ? nil : "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "")"
    }
}

@Suite struct PageFreshnessTests {
    /// DESIGN promise 9: pages are kept once made, and a saved figure is in the very next one all the same.
    @Test func `A page that was shown before shows a figure that was recorded since`() async throws {
        let folder = NSTemporaryDirectory() + "guiheng-pages-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Workspace.createExample(at: folder)
        let workspace = try await Workspace.open(folder)
        let site = try Site(
            workspace: workspace, settings: EdgeSettings(), version: BuildVersion(number: "test"),
            today: { Day(daysSince1970: 20_782) })
        try await Application(router: site.router(PrometheusMetrics())).test(.router) { client in
            let address = "/p/sei-14/i/SEI-08"
            func page(_ language: String) async throws -> String {
                try await client.execute(uri: address, method: .get, headers: [.cookie: "lang=\(language)"]) {
                    String(buffer: $0.body)
                }
            }
            let before = try await page("zh-CN")
            #expect(before == (try await page("zh-CN")))
            #expect(try await page("en").contains("<html lang=\"en\">"))
            let text = "地区,统计项,时期,数值,来源,等级\r\n嘉定区,企业技术中心总数,2024,331,区经委,A\r\n"
            _ = try await workspace.importFigures(
                NamedBytes(name: "a.csv", bytes: Array(text.utf8)), by: Reporter(actor: "王芳"))
            let after = try await page("zh-CN")
            #expect(!before.contains("331家") && after.contains("331"))
        }
    }
}
