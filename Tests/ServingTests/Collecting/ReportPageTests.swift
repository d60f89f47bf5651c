import HTTPTypes
import Planning
import Testing

@testable import Operating
@testable import Serving

/// Filling a report in and sending it, as browsers do.
@Suite struct ReportPageTests {
    @Test func `An officer finds the report, its deadline and why each figure is asked`() async throws {
        try await ReportSite.run { site in
            let town = try await site.browser("zhang")
            let work = try await town.get("/work").text
            #expect(work.contains(ReportSite.report) && work.contains("2024-04-08"))
            #expect(!work.contains("/town-b"))
            let page = try await town.get(ReportSite.report).text
            #expect(page.contains("还有5天") && page.contains("采集依据：规划 · 一、发展目标 · 产值目标"))
            #expect(page.contains("/p/p/i/I1"))
        }
    }

    @Test func `A draft is kept as typed, and of two people the second is told and loses nothing`() async throws {
        try await ReportSite.run { site in
            let town = try await site.browser("zhang")
            let saved = try await town.press("save", ReportSite.march("120.50", "一百"))
            #expect(
                saved.status == .ok && saved.text.contains("value=\"120.50\"") && saved.text.contains("value=\"一百\""))
            #expect(saved.text.contains("不是数值"))
            let token = try ReportSite.value(of: "token", in: saved.text)
            let stale = [("revision", "0"), ("seen", "0"), ("token", token), ("action", "save")]
            let second = try await town.post(ReportSite.report, stale + ReportSite.march("99", "1"))
            #expect(second.status == .preconditionFailed)
            #expect(second.text.contains("value=\"99\"") && second.text.contains("未保存"))
            #expect(try await town.get(ReportSite.report).text.contains("value=\"120.50\""))
        }
    }

    @Test func `What a script saves while somebody types comes back with the checks`() async throws {
        try await ReportSite.run { site in
            let town = try await site.browser("zhang")
            let token = try await town.token(on: ReportSite.report)
            let fields = [("revision", "0")] + ReportSite.march("10", "12")
            let answer = try await town.post(
                ReportSite.report + "/draft", fields, headers: [try #require(HTTPField.Name("X-Form-Token")): token])
            #expect(answer.status == .ok)
            #expect(answer.text.contains("\"revision\": 1") && answer.text.contains("\"state\": \"blocked\""))
            let without = try await town.post(ReportSite.report + "/draft", fields)
            #expect(without.status == .forbidden)
        }
    }

    @Test func `A check that blocks keeps the report here; corrected, it is in every sum and indicator at once`()
        async throws
    {
        try await ReportSite.run { site in
            let (a, b) = (try await site.browser("zhang"), try await site.browser("li"))
            let blocked = try await a.press("submit", ReportSite.march("100", "120"))
            #expect(blocked.status == .unprocessableContent)
            #expect(blocked.text.contains("value=\"120\"") && blocked.text.contains("审核关系未通过"))
            let first = try await a.press("submit", ReportSite.march("300.5", "120", "12"))
            #expect(first.status == .ok)
            #expect(first.text.contains("报送成功") && first.text.contains("新记入台账3个数值"))
            #expect(first.text.contains("缺报"))
            let other = "/r/monthly/2024-03/town-b"
            let march = ReportSite.march("200", "50", "8").map {
                ($0.0.replacing(" a all", with: " b all"), $0.1)
            }
            let second = try await b.press("submit", march, on: other)
            #expect(second.text.contains("500.50") && second.text.contains("/p/p/i/I1"))
            #expect(second.text.contains("<b class=\"now\">500.5</b>"))
        }
    }

    @Test func `Sending twice records once, and an incomplete report is refused with its place`() async throws {
        try await ReportSite.run { site in
            let town = try await site.browser("zhang")
            let empty = try await town.press("submit", ReportSite.march("", "1"))
            #expect(empty.status == .unprocessableContent)
            _ = try await town.press("submit", ReportSite.march("300.5", "120"))
            let position = await site.workspace.snapshot.position
            let again = try await town.press("submit", ReportSite.march("300.5", "120"))
            #expect(again.status == .ok && again.text.contains("未重复入账"))
            #expect(
                await site.workspace.snapshot.report(try #require(ReportKey("monthly/2024-03/town-a")))?.life.version
                    == 1)
            #expect(await site.workspace.snapshot.position == position)
        }
    }

    @Test func `Another town's report is as if it did not exist, by address, body and file`() async throws {
        try await ReportSite.run { site in
            let other = try await site.browser("li")
            let own = "/r/monthly/2024-03/town-b"
            let token = try await other.token(on: own)
            for path in [ReportSite.report, ReportSite.report + "/sheet.xlsx"] {
                #expect(try await other.get(path).status == .notFound)
            }
            for path in [ReportSite.report, ReportSite.report + "/draft"] {
                let sent = try await other.post(
                    path, [("action", "save"), ("token", token)] + ReportSite.march("1", "1"))
                #expect(sent.status == .notFound)
            }
            let foreign = try await other.press("save", ReportSite.march("1", "1"), on: own)
            #expect(foreign.status == .unprocessableContent && foreign.text.contains("不采集"))
            for action in ["approve", "return", "lock", "reopen", "delete"] {
                #expect(try await other.press(action, [("reason", "x")], on: own).status == .notFound)
            }
            let leader = try await site.browser("qian")
            #expect(try await leader.get(ReportSite.report).status == .notFound)
        }
    }

    @Test func `Scripts in notes, names and values stay text`() async throws {
        try await ReportSite.run { site in
            let town = try await site.browser("zhang")
            let nasty = "<script>alert(1)</script>\"'><img src=x>"
            let saved = try await town.press("save", ReportSite.march(nasty, "1", reason: nasty))
            #expect(saved.status == .ok && !saved.text.contains("<script>alert") && !saved.text.contains("<img"))
        }
    }

    @Test func `Of the own organization only a reporter fills in and sends, and nobody of it decides`() async throws {
        try await ReportSite.run { site in
            let colleague = try await site.browser("sun")
            let page = try await colleague.get(ReportSite.report)
            #expect(page.status == .ok && !page.text.contains("data-open"))
            for action in ["save", "submit", "approve", "return", "lock"] {
                #expect(try await colleague.press(action, ReportSite.march("1", "1")).status == .notFound, "\(action)")
            }
            let town = try await site.browser("zhang")
            #expect(try await town.press("submit", ReportSite.march("300.5", "120")).status == .ok)
            #expect(try await colleague.press("approve").status == .notFound)
            #expect(await site.workspace.snapshot.reports.values.first?.life.state == .submitted)
        }
    }
}
