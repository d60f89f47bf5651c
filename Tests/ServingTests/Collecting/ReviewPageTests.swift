import HTTPTypes
import Planning
import Testing

@testable import Operating
@testable import Serving

/// Reviewing reports, as browsers do.
@Suite struct ReviewPageTests {
    private func send(_ site: ReportSite) async throws -> Browser {
        let town = try await site.browser("zhang")
        #expect(try await town.press("submit", ReportSite.march("300.5", "120", "12")).status == .ok)
        return town
    }

    @Test func `A month is played: sent, returned with a quoted figure, sent again, approved twice, locked`()
        async throws
    {
        try await ReportSite.run { site in
            let town = try await send(site)
            let commission = try await site.browser("wang")
            let review = try await commission.get("/review?period=2024-03").text
            #expect(review.contains("安亭镇人民政府") && review.contains("应报2份，已报1份"))
            let returned = try await commission.press(
                "return", [("reason", "战新产值与上月相比偏大，请核实"), ("q sei a all 2024-01/03", "1")])
            #expect(returned.status == .ok && returned.text.contains("已办理：退回第1版"))
            let seen = try await town.get(ReportSite.report).text
            #expect(seen.contains("请核实涉及：战新产值。") && seen.contains("class=\"quoted\""))
            #expect(try await town.press("submit", ReportSite.march("300.5", "118.2", "12")).status == .ok)
            let second = try await commission.get(ReportSite.report).text
            #expect(second.contains("id=\"differences\"") && second.contains("118.2"))
            #expect(try await commission.press("approve").text.contains("审核通过第2版"))
            let bureau = try await site.browser("zhao")
            #expect(try await bureau.press("approve").text.contains("state-approved"))
            #expect(try await bureau.press("lock").text.contains("state-locked"))
            #expect(try await town.get(ReportSite.report).text.contains("data-open") == false)
        }
    }

    @Test func `Nobody decides out of turn, on a version unseen, or without a reason`() async throws {
        try await ReportSite.run { site in
            let town = try await send(site)
            let bureau = try await site.browser("zhao")
            #expect(try await bureau.press("approve").status == .conflict)
            let commission = try await site.browser("wang")
            #expect(try await commission.press("return").status == .conflict)
            let page = try await commission.get(ReportSite.report).text
            let token = try ReportSite.value(of: "token", in: page)
            let stale = [("action", "approve"), ("seen", "1"), ("token", token)]
            #expect(try await commission.post(ReportSite.report, stale).status == .preconditionFailed)
            #expect(try await town.press("approve").status == .notFound)
        }
    }

    @Test func `Several reports are approved at once; what cannot be is named and holds up no other`() async throws {
        try await ReportSite.run { site in
            _ = try await send(site)
            let commission = try await site.browser("wang")
            let page = try await commission.get("/review?period=2024-03").text
            let token = try ReportSite.value(of: "token", in: page)
            let seen = try ReportSite.value(of: "r monthly/2024-03/town-a", in: page)
            let answer = try await commission.post(
                "/review?period=2024-03",
                [("r monthly/2024-03/town-a", seen), ("r monthly/2024-03/town-b", "1"), ("token", token)])
            #expect(answer.text.contains("已审核通过1份") && answer.text.contains("town-b"))
            let key = try #require(ReportKey("monthly/2024-03/town-a"))
            #expect(await site.workspace.snapshot.life(of: key).approvals == 1)
        }
    }

    @Test func `Who is late is named with a letter to copy, and the burden is counted`() async throws {
        try await ReportSite.run { site in
            let commission = try await site.browser("wang")
            let page = try await commission.get("/review?period=2024-02").text
            #expect(page.contains("关于催报2024年2月报表的通知") && page.contains("徐行镇人民政府"))
            #expect(page.contains("id=\"missed\""))
            let burden = try await commission.get("/burden?period=2024-03").text
            #expect(burden.contains("安亭镇人民政府"))
            let csv = try await commission.get("/burden.csv?period=2024-03")
            #expect(csv.text.contains("安亭镇人民政府,1,3,0,0,3"))
            let town = try await site.browser("zhang")
            for path in ["/review", "/burden", "/burden.csv"] {
                #expect(try await town.get(path).status == .notFound)
            }
        }
    }
}
