import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Planning
import Testing

@testable import Operating
@testable import Serving

/// Reports as workbooks and sheets of the office's own, uploaded and compared.
@Suite struct UploadTests {
    private static let boundary = "----GuihengBoundary"

    private func upload(
        _ name: String, _ content: [UInt8], _ site: ReportSite, _ browser: Browser, action: String = "",
        to report: String = ReportSite.report
    ) async throws -> (status: Int, bytes: [UInt8], text: String) {
        let token = try await browser.token(on: "/r/monthly/2024-03/\(report.hasSuffix("b") ? "town-b" : "town-a")")
        var body: [UInt8] = []
        for (field, value) in [("token", token), ("action", action)] {
            body += Array(
                "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array(
            "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n".utf8)
        body += content + Array("\r\n--\(Self.boundary)--\r\n".utf8)
        let cookies = await browser.cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
        return try await site.client.execute(
            uri: report + "/upload", method: .post,
            headers: [.cookie: cookies, .contentType: "multipart/form-data; boundary=\(Self.boundary)"],
            body: ByteBuffer(bytes: body)
        ) { (Int($0.status.code), Array($0.body.readableBytesView), String(buffer: $0.body)) }
    }

    private func workbook(_ site: ReportSite, _ browser: Browser) async throws -> [UInt8] {
        let cookies = await browser.cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
        return try await site.client.execute(
            uri: ReportSite.report + "/sheet.xlsx", method: .get, headers: [.cookie: cookies]
        ) { Array($0.body.readableBytesView) }
    }

    @Test func `The form as it was downloaded changes nothing when it comes back`() async throws {
        try await ReportSite.run { site in
            let town = try await site.browser("zhang")
            _ = try await town.press("save", ReportSite.march("300.5", "120", "12"))
            let book = try await workbook(site, town)
            #expect(book.starts(with: "PK".utf8))
            let back = try await upload("月报.xlsx", book, site, town)
            #expect(back.status == 200 && back.text.contains("本系统下载的报表"))
            #expect(back.text.contains("与现有内容一致"))
        }
    }

    @Test func `An office's own table is compared, confirmed, and lands in the draft`() async throws {
        try await ReportSite.run { site in
            let town = try await site.browser("zhang")
            let sheet = "项目,单位,2024年1-3月\r\n规上工业总产值,万元,\"3,005,000\"\r\n战新产值,亿元,１２０\r\n"
            let back = try await upload("自有表.csv", Array(sheet.utf8), site, town)
            #expect(back.status == 200, "\(back.text)")
            #expect(back.text.contains("<b>300.5000</b>") && back.text.contains("<b>120</b>"))
            let token = try await town.token(on: ReportSite.report)
            let fields = ["v output a all 2024-01/03", "v sei a all 2024-01/03"].map { name in
                (name, (try? ReportSite.value(of: name, in: back.text)) ?? "")
            }
            let saved = try await town.post(
                ReportSite.report, [("action", "save"), ("revision", "0"), ("token", token)] + fields)
            #expect(saved.text.contains("value=\"300.5000\""))
        }
    }

    @Test func `Faults come back with their cells, and marked in the file`() async throws {
        try await ReportSite.run { site in
            let town = try await site.browser("zhang")
            let sheet = "项目,单位,2024年1-3月\r\n规上工业总产值,亿元,持平\r\n战新产值,亿元,12\r\n"
            let back = try await upload("自有表.csv", Array(sheet.utf8), site, town)
            #expect(back.status == 422 && back.text.contains("C2"))
            #expect(!back.text.contains("确认并存入草稿"))
            let marked = try await upload("自有表.csv", Array(sheet.utf8), site, town, action: "mark")
            #expect(marked.status == 200 && marked.bytes.starts(with: "PK".utf8))
        }
    }

    @Test func `What is no sheet, or another town's, is refused and nothing changes`() async throws {
        try await ReportSite.run { site in
            let town = try await site.browser("zhang")
            for (name, bytes) in [
                ("a.xlsx", Array("not a workbook".utf8)), ("a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
                ("a.csv", []),
            ] {
                let back = try await upload(name, bytes, site, town)
                #expect(back.status == 422, "\(name): \(back.status)")
            }
            let other = try await site.browser("li")
            let foreign = try await upload("a.csv", [], site, other, to: "/r/monthly/2024-03/town-b")
            #expect(foreign.status == 422)
            let book = try await workbook(site, town)
            let wrong = try await upload("月报.xlsx", book, site, other, to: "/r/monthly/2024-03/town-b")
            #expect(wrong.status == 422 && wrong.text.contains("填报单位"))
            #expect(await site.workspace.snapshot.reports.isEmpty)
            #expect(try await site.workspace.draftedReports().isEmpty)
        }
    }
}
