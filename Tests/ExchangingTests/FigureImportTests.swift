import Exchanging
import Planning
import Testing

struct FigureImportTests {
    private static let header = "地区,统计项,时期,口径,数值,单位,来源,等级,备注"

    private func read(_ text: String) throws -> FigureImport {
        FigureTable.read(Array(text.utf8), named: "a.csv", catalogue: try Fixtures.catalogue())
    }

    private func read(
        area: String = "嘉定区", statistic: String = "sei-output", period: String = "2024", basis: String = "",
        value: String = "1227.7", unit: String = "亿元", source: String = "统计公报", grade: String = "A",
        note: String = ""
    ) throws -> FigureImport {
        let cells = [area, statistic, period, basis, value, unit, source, grade, note]
        let row = cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        return try read(Self.header + "\n" + row + "\n")
    }

    private func expect(
        _ imported: FigureImport, column: String, code: String, message: String = "", remedy: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let finding = imported.findings.first
        #expect(imported.findings.count == 1, sourceLocation: sourceLocation)
        #expect(imported.observations.isEmpty && !imported.isAcceptable, sourceLocation: sourceLocation)
        #expect(finding?.code == code, sourceLocation: sourceLocation)
        #expect(finding?.place == Place(file: "a.csv", line: 2, column: column), sourceLocation: sourceLocation)
        #expect(finding?.message.chinese.contains(message) == true, sourceLocation: sourceLocation)
        #expect(
            finding?.remedy.chinese.contains(remedy) == true, "\(finding?.line(in: .chinese) ?? "nothing")",
            sourceLocation: sourceLocation)
        let english = (finding?.message.english ?? "") + (finding?.remedy.english ?? "")
        #expect(!english.isEmpty, sourceLocation: sourceLocation)
    }

    @Test func `A right row becomes an observation with its line`() throws {
        let imported = try read(basis: "区属", value: "-6.30", note: "快报数")
        let row = try #require(imported.observations.first)
        #expect(imported.findings == [] && imported.isAcceptable && imported.encoding == .utf8)
        #expect(row.line == 2)
        #expect(row.observation.cell.basis.code == "district-owned")
        #expect(row.observation.cell.period.description == "2024")
        #expect(row.observation.figure?.description == "-6.30")
        #expect(row.observation.source == Source(citation: "统计公报", grade: .official, note: "快报数"))
    }

    @Test func `A basis left out is the statistic's own`() throws {
        #expect(try read().observations.first?.observation.cell.basis.code == "all")
    }

    @Test func `Columns may be English, in any order, and the optional ones may be left out`() throws {
        let imported = try read("Grade,value,Period,source,statistic,AREA\nb,5,2024-01/02,x,industrial-output,安亭\n")
        #expect(imported.findings == [])
        #expect(imported.observations.first?.observation.cell.area.code == "310114103")
        #expect(imported.observations.first?.observation.source.grade == .press)
    }

    @Test func `A file in GB 18030 is read and its encoding told`() throws {
        let gbk: [UInt8] =
            Array("area,statistic,period,value,source,grade\n".utf8) + [0xBC, 0xCE, 0xB6, 0xA8, 0xC7, 0xF8]
            + Array(",sei-output,2024,1,x,A\n".utf8)
        let imported = FigureTable.read(gbk, named: "a.csv", catalogue: try Fixtures.catalogue())
        #expect(imported.encoding == .gb18030)
        #expect(imported.observations.first?.observation.cell.area.code == "310114")
    }

    @Test func `A figure is withdrawn by its word`() throws {
        #expect(try read(value: "撤回").observations.first?.observation.content == .withdrawn)
        #expect(try read(value: "Withdrawn").observations.first?.observation.content == .withdrawn)
    }

    @Test func `Spaces around cells mean nothing, wide ones neither`() throws {
        let imported = try read(area: "\u{3000}嘉定区 ", value: " 5\u{A0}", unit: "亿元\u{3000}", grade: " A ")
        #expect(imported.findings == [])
        #expect(imported.observations.first?.observation.figure?.description == "5")
    }

    @Test(
        "Values that are no plain decimals are refused with what to write",
        arguments: [
            ("1,22７.7", "请写 1227.7"), ("1,227.7", "请写 1227.7"), ("１２２７．７", "请写 1227.7"), ("－6.3", "请写 -6.3"),
            ("+14.0", "请写 14.0"), ("1e5", "请写 100000"), ("1.5E-2", "请写 0.015"), ("12.5亿元", "请写 12.5"),
            ("23.0%", "“%”写入“单位”列"), ("约3000", "请写 3000"), ("突破1,600亿元", "请写 1600"), ("－", "删除本行"),
            ("—", "删除本行"), ("-", "删除本行"), ("", "确实为零时请写 0"), (" ", "确实为零时请写 0"), ("NaN", "删除本行"),
            ("N/A", "删除本行"), ("持平", "请写 0"), ("٣", "只用半角数字"), ("½", "只用半角数字"), ("1,5", "只用半角数字"),
            ("0x10", "只用半角数字"), ("1.2.3", "只用半角数字"), ("三千", "只用半角数字"), (".5", "请写 0.5"), ("-.5", "请写 -0.5"),
            ("5.", "请写 5"), ("约-.5%", "请写 -0.5"), ("1-.5", "只用半角数字"),
            ("=A1+1", "选择性粘贴"), ("@1", "选择性粘贴"), ("3-5", "只用半角数字"), ("(6.3)", "只用半角数字"),
            ("6.3-", "只用半角数字"), ("下降6.3%", "请写 -6.3，"), ("12.5 亿元", "“亿元”写入"),
        ])
    func values(value: String, remedy: String) throws {
        let code = value.hasPrefix("=") || value.hasPrefix("@") ? "csv.formula" : "csv.figure"
        expect(try read(value: value), column: "数值", code: code, remedy: remedy)
    }

    @Test func `Five thousand digits are refused without repeating them`() throws {
        let imported = try read(value: String(repeating: "9", count: 5_000))
        expect(imported, column: "数值", code: "csv.figure", message: "5000 个字符", remedy: "单位")
        #expect(try #require(imported.findings.first).line(in: .chinese).utf8.count < 500)
    }

    @Test(
        "Periods written otherwise are refused with what to write",
        arguments: [
            ("2024年3月", "请写 2024-03。"), ("2024年", "请写 2024。"), ("2024-1", "请写 2024-01。"),
            ("2024/3", "请写 2024-03。"), ("2024.10", "请写 2024-10。"), ("202403", "请写 2024-03。"),
            ("2024年1-10月", "请写 2024-01/10。"), ("2024-01/01", "2024-01/02"), ("2024年1—2月", "请写 2024-01/02。"),
            ("2024年10月止累计", "请写 2024-01/10。"), ("2024年上半年", "请写 2024-H1。"),
            ("2024年第三季度", "请写 2024-Q3。"), ("2024Q2", "请写 2024-Q2。"), ("2024年前三季度", "请写 2024-01/09。"),
            ("2021-2024", "请写 2021/2024。"), ("2024 H1", "请写 2024-H1。"), ("FY2024", "2024-Q1"), ("去年", "2024-Q1"),
            ("2024-13", "2024-Q1"), ("", "请填写时期"),
        ])
    func periods(period: String, remedy: String) throws {
        expect(try read(period: period), column: "时期", code: "csv.period", remedy: remedy)
    }

    @Test(
        "Unknown names are refused with the nearest known one",
        arguments: [
            ("地区", "csv.area", "安停镇", "安亭镇"), ("地区", "csv.area", "Anting Twon", "Anting Town"),
            ("统计项", "csv.statistic", "战略性新兴产业产植", "战略性新兴产业产值"), ("口径", "csv.basis", "区署", "区属"),
            ("地区", "csv.area", "昆山市玉山镇巴城", "areas"),
        ])
    func names(column: String, code: String, name: String, remedy: String) throws {
        let imported =
            switch column {
            case "地区": try read(area: name)
            case "统计项": try read(statistic: name)
            default: try read(basis: name)
            }
        expect(imported, column: column, code: code, message: name, remedy: remedy)
    }

    @Test(
        "Characters that cannot be seen are named",
        arguments: ["嘉定\u{200B}区", "\u{202E}嘉定区", "嘉定区\u{FEFF}", "嘉\u{AD}定区", "嘉定区\u{2066}"])
    func hidden(name: String) throws {
        expect(try read(area: name), column: "地区", code: "csv.hidden", message: "U+", remedy: "重新键入")
    }

    @Test func `A name typed with a separate accent is the same name`() throws {
        let base = try Fixtures.catalogue()
        let area = Area(
            id: try Identifier("cafe"), name: Bilingual("Café", "Café"), level: .park)
        let catalogue = Catalogue(
            title: base.title, areas: [area], trees: [], organizations: [], bases: base.bases,
            statistics: base.statistics)
        let text = "area,statistic,period,value,source,grade\nCafe\u{301},sei-output,2024,1,x,A\n"
        let imported = FigureTable.read(Array(text.utf8), named: "a.csv", catalogue: catalogue)
        #expect(imported.observations.first?.observation.cell.area == area.id)
    }

    @Test("Formulas are refused in texts", arguments: ["=HYPERLINK(1)", "+cmd", "@x"])
    func formulas(text: String) throws {
        expect(try read(source: text), column: "来源", code: "csv.formula", remedy: "选择性粘贴")
        expect(try read(note: text), column: "备注", code: "csv.formula", remedy: "选择性粘贴")
    }

    @Test func `A note that the writer guarded is read back as it was`() throws {
        #expect(try read(note: "'-6.3是初步数").observations.first?.observation.source.note == "-6.3是初步数")
    }

    @Test func `A unit is compared and never converted`() throws {
        expect(try read(unit: "万元"), column: "单位", code: "csv.unit", message: "亿元", remedy: "不自动换算")
        #expect(try read(statistic: "sei-share", unit: "％").isAcceptable)
        #expect(try read(unit: "").isAcceptable)
    }

    @Test func `Grade and source must be there`() throws {
        expect(try read(grade: "D"), column: "等级", code: "csv.grade", message: "D", remedy: "A（官方发布")
        expect(try read(grade: ""), column: "等级", code: "csv.grade", remedy: "请填写等级")
        expect(try read(source: ""), column: "来源", code: "csv.source", remedy: "文号")
    }

    @Test func `A stock has no figure over time`() throws {
        let stock = { (period: String) in try self.read(statistic: "technology-centres", period: period, unit: "家") }
        expect(try stock("2024-01/10"), column: "时期", code: "csv.period", message: "时点数", remedy: "2024-10")
        expect(try stock("2021/2024"), column: "时期", code: "csv.period", message: "时点数", remedy: "2024")
        #expect(try stock("2024-10").isAcceptable)
    }

    @Test("A flow has no January and no February", arguments: ["2024-01", "2024-02"])
    func springFestival(period: String) throws {
        expect(try read(period: period), column: "时期", code: "csv.period", message: "春节", remedy: "2024-01/02")
    }

    @Test func `A ratio may stand at a month`() throws {
        #expect(try read(statistic: "rd-intensity", period: "2025-10", value: "6.22", unit: "%").isAcceptable)
    }

    @Test func `The same figure twice names the first line and whether the values agree`() throws {
        let row = { (value: String) in "嘉定区,sei-output,2024,,\(value),亿元,x,A,\n" }
        let imported = try read(Self.header + "\n" + row("1") + row("1") + row("2"))
        #expect(imported.observations.map(\.line) == [2])
        #expect(imported.findings.map { $0.place?.line } == [3, 4])
        #expect(imported.findings.allSatisfy { $0.message.chinese.contains("与第 2 行") })
        #expect(imported.findings[0].message.chinese.contains("数值相同"))
        #expect(imported.findings[1].message.chinese.contains("数值不同"))
    }

    @Test func `All faults of a row and of a file are told at once, in the order of lines`() throws {
        let text =
            Self.header + "\n外星,什么,昨天,口,—,元,,Z,\n嘉定区,sei-output\n"
            + "嘉定区,sei-output,2024,,5,亿元,x,A,\n嘉定区,sei-output,2023,,x,亿元,x,A,\n"
        let imported = try read(text)
        #expect(imported.findings.map { $0.place?.line } == [2, 2, 2, 2, 2, 2, 2, 3, 5])
        #expect(Set(imported.findings.compactMap { $0.place?.column }) == ["地区", "统计项", "时期", "口径", "数值", "来源", "等级"])
        #expect(imported.observations.map(\.line) == [4])
    }

    @Test func `A header that lacks columns says what was found and what is needed`() throws {
        let finding = try #require(try read("地区,年份,产值\n嘉定区,2024,1\n").findings.first)
        #expect(finding.code == "csv.header" && finding.place?.line == 1)
        #expect(finding.message.chinese.contains("统计项、时期、数值、来源、等级"))
        #expect(finding.message.chinese.contains("地区、年份、产值"))
        #expect(finding.remedy.chinese.contains("必填列为地区、统计项、时期、数值、来源、等级"))
        #expect(try read("").findings.count == 1)
    }

    @Test func `An unknown column is a warning, a repeated one an error`() throws {
        let unknown = try read("地区,统计项,时期,数值,来源,等级,填表人\n嘉定区,sei-output,2024,1,x,A,张三\n")
        #expect(unknown.isAcceptable && unknown.observations.count == 1)
        #expect(unknown.findings.map(\.severity) == [.warning])
        let repeated = try read("地区,统计项,时期,数值,数值,来源,等级\n嘉定区,sei-output,2024,1,2,x,A\n")
        #expect(!repeated.isAcceptable && repeated.observations.isEmpty)
    }

    @Test func `A file with more faults than anyone reads is cut off with a word`() throws {
        let text = Self.header + "\n" + String(repeating: "嘉定区,sei-output,2024,,x,亿元,x,A,\n", count: 20_000)
        let imported = try read(text)
        #expect(imported.findings.count == FigureImport.findingLimit + 1)
        #expect(imported.findings.contains { $0.code == "csv.limit" })
        #expect(!imported.isAcceptable)
    }
}
