import Foundation
import HTTPTypes
import HummingbirdTesting
import Operating
import Planning
import Testing

@testable import Serving

/// What programs rely on: exact digits, reasons, pages of one snapshot, entity tags, drill-down.
@Suite struct APITests {
    private static let query = "/api/v1/figures?statistic=sei-output,industrial-output&period=2016..2021"

    private func cells(_ answer: APISite.Answer) throws -> [[String: Any]] {
        let document = try #require(answer.json as? [String: Any])
        return try #require(document["cells"] as? [[String: Any]])
    }

    @Test func `Figures stand with their printed digits and gaps with their reason`() async throws {
        try await APISite.run { client, workspace in
            _ = try await workspace.importFigures(APISite.towns(3, "10.50"), by: .init(actor: "王芳"))
            let answer = try await APISite.get(
                "/api/v1/figures?statistic=sei-output&area=310114,below:310114&period=2024-01/03", client)
            #expect(answer.text.contains("\"value\":10.50,\"text\":\"10.50\""))
            let cells = try cells(answer)
            #expect(cells.count == 13)
            #expect(cells[0]["state"] as? String == "partial" && cells[0]["value"] as? Double == 21)
            #expect((cells[0]["lacking"] as? [String])?.count == 10)
            let gap = try #require(cells[1]["missing"] as? [String: String])
            #expect(cells[1]["value"] is NSNull && gap["zh"] == "未报" && gap["en"] == "not reported")
        }
    }

    @Test func `A walk by cursor gives every cell once and sees one snapshot`() async throws {
        try await APISite.run { client, workspace in
            let whole = try await APISite.get(Self.query, client)
            var next: String? = Self.query + "&limit=5"
            var walked: [String] = []
            var round = 0
            while let address = next {
                let page = try await APISite.get(address, client)
                #expect(page.status == 200, "\(page.text)")
                walked += try cells(page).map { "\($0["statistic"] ?? "") \($0["period"] ?? "") \($0["value"] ?? "")" }
                let link = page.field("Link")
                next = link.map { String($0.dropFirst().prefix { $0 != ">" }) }
                #expect(link == nil || link?.hasSuffix(">; rel=\"next\"") == true)
                round += 1
                let year = "嘉定区,战略性新兴产业产值,2016,全口径,\(900 + round).5,亿元,测试,A,"
                let file = "地区,统计项,时期,口径,数值,单位,来源,等级,备注\r\n\(year)\r\n"
                _ = try await workspace.importFigures(
                    NamedBytes(name: "r\(round).csv", bytes: Array(file.utf8)), by: .init(actor: "王芳"))
            }
            #expect(round == 3)
            #expect(
                walked
                    == (try cells(whole)).map { "\($0["statistic"] ?? "") \($0["period"] ?? "") \($0["value"] ?? "")" })
        }
    }

    @Test func `A cursor serves its own query only`() async throws {
        try await APISite.run { client, _ in
            let first = try await APISite.get(Self.query + "&limit=5", client)
            let cursor = try #require((first.json as? [String: Any])?["nextCursor"] as? String)
            let other = try await APISite.get(
                "/api/v1/figures?statistic=sei-output&period=2016..2021&cursor=\(cursor)", client)
            #expect(other.status == 400 && other.text.contains("cursor"))
            let bent = try await APISite.get(Self.query + "&cursor=\(cursor.replacing("-5-", with: "-6-"))", client)
            #expect(bent.status == 400)
        }
    }

    @Test func `An answer that has not changed is not sent again, and a new entry changes its tag`() async throws {
        try await APISite.run { client, workspace in
            let first = try await APISite.get(Self.query, client)
            let tag = try #require(first.headers[.eTag])
            let second = try await APISite.get(Self.query, client, [.ifNoneMatch: tag])
            #expect(second.status == 304 && second.bytes.isEmpty && second.headers[.eTag] == tag)
            let english = try await APISite.get(Self.query + "&lang=en", client, [.ifNoneMatch: tag])
            #expect(english.status == 200)
            _ = try await workspace.importFigures(APISite.towns(3), by: .init(actor: "王芳"))
            let third = try await APISite.get(Self.query, client, [.ifNoneMatch: tag])
            #expect(third.status == 200 && third.headers[.eTag] != tag)
        }
    }

    @Test func `A ledger position answers as it did then`() async throws {
        try await APISite.run { client, workspace in
            let before = await workspace.snapshot.position
            _ = try await workspace.importFigures(APISite.towns(3), by: .init(actor: "王芳"))
            let address =
                "/api/v1/figures?statistic=sei-output&area=安亭镇&period=2024-01/03".addingPercentEncoding(
                    withAllowedCharacters: .urlQueryAllowed) ?? ""
            let now = try cells(try await APISite.get(address, client))
            let then = try cells(try await APISite.get(address + "&position=\(before)", client))
            #expect(now[0]["state"] as? String == "reported" && then[0]["state"] as? String == "missing")
            let later = try await APISite.get(address + "&position=99", client)
            #expect(later.status == 404 && later.text.contains("99"))
        }
    }

    @Test func `From a district's total two links lead to who brought a town's figure`() async throws {
        try await APISite.run { client, workspace in
            _ = try await workspace.importFigures(APISite.towns(3), by: .init(actor: "王芳"))
            let answer = try await APISite.get("/api/v1/figures?statistic=sei-output&period=2024-01/03", client)
            let link = try #require(try cells(answer).first?["link"] as? String)
            let total = try #require(try await APISite.get(link, client).json as? [String: Any])
            let parts = try #require(total["parts"] as? [[String: Any]])
            let town = try #require(parts.first { $0["state"] as? String == "reported" }?["link"] as? String)
            let figure = try await APISite.get(town, client)
            #expect(figure.text.contains("\"actor\":\"王芳\"") && figure.text.contains("\"object\":\"towns-3.csv\""))
        }
    }

    @Test func `The pivot page leads the same way and its downloads show the same numbers`() async throws {
        try await APISite.run { client, workspace in
            _ = try await workspace.importFigures(APISite.towns(3), by: .init(actor: "王芳"))
            let query = "?statistic=sei-output&area=310114&period=2024-01/03&rows=area"
            let page = try await APISite.get("/pivot" + query, client)
            #expect(page.status == 200 && page.text.contains("/f/sei-output/310114/all?period=2024-01/03"))
            let total = try await APISite.get("/f/sei-output/310114/all?period=2024-01/03", client)
            #expect(total.text.contains("/f/sei-output/310114103/all?period=2024-01/03") && total.text.contains("下级汇总"))
            let town = try await APISite.get("/f/sei-output/310114103/all?period=2024-01/03", client)
            #expect(town.text.contains("王芳"))
            let csv = try await APISite.get("/pivot.csv" + query, client)
            #expect(csv.text.contains("嘉定区,亿元,21.0,"), "\(csv.text)")
            let json = try await APISite.get("/pivot.json" + query, client)
            #expect(json.text.contains("\"value\": 21.0"))
        }
    }

    @Test func `Totals are shown of towns and not where one area lies in another`() async throws {
        try await APISite.run { client, workspace in
            _ = try await workspace.importFigures(APISite.towns(3), by: .init(actor: "王芳"))
            let query = "?statistic=sei-output&period=2024-01/03&rows=area&area="
            let towns = try await APISite.get("/pivot" + query + "below:310114", client)
            #expect(towns.text.contains("所列地区合计") && towns.text.contains("合计缺"))
            let both = try await APISite.get("/pivot" + query + "310114,below:310114", client)
            #expect(!both.text.contains("class=\"total\""))
            let growth = try await APISite.get(
                "/pivot?statistic=sei-output-growth&period=2020&rows=area&area=below:310114", client)
            #expect(!growth.text.contains("class=\"total\""))
        }
    }

    @Test func `The pivot page says what is wrong with every parameter and keeps the form`() async throws {
        try await APISite.run { client, _ in
            let page = try await APISite.get(
                "/pivot?statistic=sei-outptu&period=2020,2024-03&rows=area&columns=area&lang=en", client)
            #expect(page.status == 400)
            for words in ["sei-output", "Periods of different kinds", "The same goes down and across", "<form"] {
                #expect(page.text.contains(words), "\(words)")
            }
            let table = try await APISite.get("/pivot.csv?statistic=%3Csei-outptu%3E&period=2020", client)
            #expect(table.status == 400 && table.text.contains("是否应为“sei-output”") && !table.text.contains("<sei"))
            let file = try await APISite.get("/pivot.json?statistic=sei-outptu&period=2020", client)
            #expect(file.status == 400 && file.type == "application/problem+json")
        }
    }

    @Test(arguments: [
        ("text/html,application/xhtml+xml,*/*;q=0.8", "application/json"),
        ("text/csv;q=0.1, application/json;q=0.9", "application/json"), ("text/csv, */*;q=0.1", "text/csv"),
        ("application/*;q=0.2, text/*", "text/csv"), ("application/json;q=0, */*", "text/csv"),
    ])
    func `Accept chooses the form by quality and the most specific range`(accept: String, type: String) async throws {
        try await APISite.run { client, _ in
            let answer = try await APISite.get(Self.query, client, [.accept: accept])
            #expect(answer.type.hasPrefix(type))
        }
    }
}
