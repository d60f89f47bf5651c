import Exchanging
import Planning
import Testing

/// Sheets that offices keep for themselves, in the shapes that they have.
@Suite struct OwnSheetTests {
    private func read(
        _ rows: [[String]], merged: [String] = [], hidden: Set<Int> = [], period: String? = "2024-03",
        area: String? = nil, mapping: [String: SheetMeaning] = [:]
    ) throws -> OwnSheet {
        let page = SheetPage(
            name: "月报", rows: try Self.rows(rows, hidden: hidden), merged: merged.compactMap { CellBlock($0) })
        let settings = OwnSheetSettings(
            catalogue: try Fixtures.catalogue(), mapping: SheetMapping(mapping),
            period: try period.map { text in try Period(text) }, area: try area.map { code in try Area.ID(code) })
        return OwnSheet(page, named: "三月.xlsx", settings: settings)
    }

    private static func rows(_ rows: [[String]], hidden: Set<Int>) throws -> [SheetRow] {
        try rows.enumerated().map { row, texts in
            let cells = try texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
                let address = try #require(CellAddress(row: row + 1, column: column + 1))
                let isNumber = (try? Figure(text)) != nil
                return SheetCell(address: address, content: isNumber ? .number(text) : .text(text))
            }
            return SheetRow(number: row + 1, isHidden: hidden.contains(row + 1), cells: cells)
        }
    }

    /// `安亭镇 sei-output 2024-03 = 12.5`, which is easier to compare.
    private func lines(_ sheet: OwnSheet) throws -> [String] {
        let catalogue = try Fixtures.catalogue()
        return sheet.values.map { value in
            let area = catalogue.area(value.cell.area)?.name.chinese ?? "?"
            return "\(area) \(value.cell.statistic) \(value.cell.period) = \(value.figure)"
        }
    }

    private func codes(_ sheet: OwnSheet) -> [String] {
        sheet.findings.map { "\($0.code) \($0.place?.column ?? "")\($0.place?.line.map(String.init) ?? "")" }
    }

    @Test func `Towns as rows, statistics as columns, with title, total and notes`() throws {
        let sheet = try read([
            ["嘉定区2024年3月战略性新兴产业月报"], ["填报单位：区经委", "", "单位：亿元、家、%"], ["序号", "街镇", "战新产值", "高新技术企业数", "备注"],
            ["1", "安亭镇", "312.4", "120", "快报"], ["2", "南翔镇", "8.25", "35"], ["", "合计", "320.7", "155"],
            ["注：本表为快报数"], ["填表人：张三", "", "联系电话：59530000"],
        ])
        #expect(
            try lines(sheet) == [
                "安亭镇 sei-output 2024-03 = 312.4", "安亭镇 high-tech-enterprises 2024-03 = 120",
                "南翔镇 sei-output 2024-03 = 8.25", "南翔镇 high-tech-enterprises 2024-03 = 35",
            ])
        #expect(codes(sheet) == [] && sheet.isAcceptable)
        #expect(sheet.values[0].place.description == "三月.xlsx:月报!C4")
        #expect(sheet.headers.map(\.isUnderstood) == [true, true, true, true, true])
    }

    @Test func `Statistics as rows, periods as columns, units in a column`() throws {
        let sheet = try read(
            [
                ["指标", "单位", "2024年1-2月", "2024.03", "1—3月"], ["一、战新产值", "万元", "206,000", "１０５０００.５", "31.1亿元"],
                ["其中：高新技术企业数", "家", "", "120", ""],
            ], area: "310114103")
        #expect(
            try lines(sheet) == [
                "安亭镇 sei-output 2024-01/02 = 20.6000", "安亭镇 sei-output 2024-03 = 10.50005",
                "安亭镇 sei-output 2024-01/03 = 31.1", "安亭镇 high-tech-enterprises 2024-03 = 120",
            ])
        #expect(codes(sheet) == [])
    }

    @Test func `Periods as rows, statistics as columns`() throws {
        let sheet = try read(
            [["月份", "战新产值（亿元）"], ["1-2月", "20.6"], ["3月", "10.5"], ["2024年4月", "11"]], area: "310114103")
        #expect(
            try lines(sheet) == [
                "安亭镇 sei-output 2024-01/02 = 20.6", "安亭镇 sei-output 2024-03 = 10.5", "安亭镇 sei-output 2024-04 = 11",
            ])
    }

    @Test func `Merged headers over two rows, with growth beside the level`() throws {
        let sheet = try read(
            [
                ["街镇", "2024年3月", "", "2024年1-3月", ""], ["", "战新产值（万元）", "战新产值增速", "战新产值（万元）", "战新产值同比增长"],
                ["安亭镇", "105000", "12.5", "311000", "-0.3"],
            ], merged: ["A1:A2", "B1:C1", "D1:E1"])
        #expect(
            try lines(sheet) == [
                "安亭镇 sei-output 2024-03 = 10.5000", "安亭镇 sei-output-growth 2024-03 = 12.5",
                "安亭镇 sei-output 2024-01/03 = 31.1000", "安亭镇 sei-output-growth 2024-01/03 = -0.3",
            ])
        #expect(codes(sheet) == [])
    }

    @Test func `A statistic over its amount and its growth`() throws {
        let sheet = try read(
            [["地区", "战新产值", ""], ["", "总量（亿元）", "同比增长（%）"], ["安亭", "10.5", "12.5%"]],
            merged: ["A1:A2", "B1:C1"])
        #expect(
            try lines(sheet) == ["安亭镇 sei-output 2024-03 = 10.5", "安亭镇 sei-output-growth 2024-03 = 12.5"])
    }

    @Test func `A level without one published growth is not read as if it were the level`() throws {
        let sheet = try read(
            [["地区", "高新技术企业数", ""], ["", "总量", "增速"], ["安亭", "120", "3.5"]], merged: ["A1:A2", "B1:C1"])
        #expect(try lines(sheet) == ["安亭镇 high-tech-enterprises 2024-03 = 120"])
        #expect(codes(sheet) == ["sheet.column C2"])
    }

    @Test func `A long table with a row for each figure`() throws {
        let sheet = try read([
            ["街镇", "指标", "时期", "数值", "计量单位"], ["安亭镇", "战新产值", "2024年1-3月", "31.1", "亿元"],
            ["南翔镇", "高新技术企业数", "202403", "35", "家"],
        ])
        #expect(
            try lines(sheet) == [
                "安亭镇 sei-output 2024-01/03 = 31.1", "南翔镇 high-tech-enterprises 2024-03 = 35",
            ])
    }

    @Test func `Areas merged over the rows of their statistics`() throws {
        let sheet = try read(
            [
                ["街镇", "指标", "数值"], ["安亭镇", "战新产值（亿元）", "10.5"], ["", "高新技术企业数", "120"],
                ["南翔镇", "战新产值（亿元）", "8.25"],
            ], merged: ["A2:A3"])
        #expect(try lines(sheet).map { $0.prefix(8) } == ["安亭镇 sei-", "安亭镇 high", "南翔镇 sei-"])
    }

    @Test(arguments: ["－", "—", "-", "/", "…", "无", "——"])
    func `A mark for no figure is missing and not zero`(mark: String) throws {
        let sheet = try read([["街镇", "战新产值（亿元）"], ["安亭镇", mark], ["南翔镇", "0"]])
        #expect(try lines(sheet) == ["南翔镇 sei-output 2024-03 = 0"])
        #expect(sheet.missing.map(\.area.code) == ["310114103"] && codes(sheet) == [])
    }

    @Test(arguments: ["持平", "约12", "12.5.1", "1,5", "(12.5)", "1\u{200B}2", "1e5"])
    func `What a person must settle is a fault at its cell`(text: String) throws {
        let sheet = try read([["街镇", "战新产值（亿元）"], ["安亭镇", text], ["南翔镇", "8.25"]])
        #expect(try lines(sheet) == ["南翔镇 sei-output 2024-03 = 8.25"])
        #expect(sheet.findings.map { $0.place?.description } == ["三月.xlsx:月报!B2"] && !sheet.isAcceptable)
    }

    @Test func `Units are taken from the cell, the header or the title, and none is told`() throws {
        let sheet = try read([
            ["", "单位：万元"], ["街镇", "战新产值", "规上工业总产值（亿元）"], ["安亭镇", "105000", "31.1"], ["南翔镇", "8.25亿元", "310000万元"],
        ])
        #expect(sheet.values.map(\.figure.description) == ["10.5000", "31.1", "8.25", "31.0000"])
        #expect(sheet.values.map(\.unit.symbol) == ["万元", "亿元", "亿元", "万元"])
        let silent = try read([["街镇", "战新产值"], ["安亭镇", "10.5"], ["南翔镇", "8"]])
        #expect(codes(silent) == ["sheet.unit B2"] && silent.isAcceptable)
        let wrong = try read([["街镇", "战新产值（家）"], ["安亭镇", "10.5"]])
        #expect(codes(wrong) == ["sheet.unit B2"] && wrong.values.isEmpty)
    }

    @Test func `A total that is not the sum beyond rounding is told, and never taken in`() throws {
        let table = [["街镇", "战新产值（亿元）"], ["安亭镇", "312.4"], ["南翔镇", "8.25"], ["合计", "320.7"]]
        #expect(codes(try read(table)) == [])
        let wrong = try read(Array(table.dropLast()) + [["总 计", "321.7"]])
        #expect(codes(wrong) == ["sheet.total B4"] && wrong.values.count == 2)
        #expect(wrong.findings[0].message.chinese.contains("320.65"))
        let parts = try read(
            Array(table.dropLast()) + [["小计", "320.65"], ["马陆镇", "1.0"], ["小计", "2.0"], ["合计", "321.65"]])
        #expect(codes(parts) == ["sheet.total B6"])
    }

    @Test func `Growth and rows with gaps are not added up`() throws {
        let growth = try read([["街镇", "战新产值增速"], ["安亭镇", "3.1"], ["南翔镇", "4.2"], ["合计", "3.5"]])
        #expect(codes(growth) == [])
        let district = try read([
            ["街镇", "战新产值（亿元）"], ["嘉定区", "4.1"], ["安亭镇", "3.1"], ["马陆镇", "1.0"], ["合计", "4.1"],
        ])
        #expect(codes(district) == [] && district.values.count == 3)
        let gaps = try read([["街镇", "战新产值（亿元）"], ["安亭镇", "3.1"], ["南翔镇", "-"], ["马陆镇", "1"], ["合计", "9"]])
        #expect(codes(gaps) == [])
    }

    @Test func `Hidden rows are told and not read`() throws {
        let sheet = try read(
            [["街镇", "战新产值（亿元）"], ["安亭镇", "1"], ["南翔镇", "2"], ["马陆镇", "4"], ["合计", "7"]], hidden: [3])
        #expect(try lines(sheet).count == 2)
        #expect(codes(sheet) == ["sheet.hidden 3", "sheet.total B5"])
        #expect(sheet.findings[1].message.chinese.contains("未含隐藏行"))
    }

    @Test func `Names that nobody knows are told with the nearest known one`() throws {
        let sheet = try read([["街镇", "战新产值（亿元）", "神秘产值"], ["安停镇", "1", "2"], ["南翔镇", "2", "3"]])
        #expect(codes(sheet) == ["sheet.column C1", "sheet.row A2"])
        #expect(sheet.findings[1].remedy.chinese == "是否应为“安亭镇”？")
        #expect(sheet.headers.last?.isUnderstood == false && sheet.headers.last?.text == "神秘产值")
    }

    @Test func `A row that names one thing well and another not is never read as if it had not named it`() throws {
        let rows = [["街镇", "指标", "数值"], ["某某镇", "高新技术企业数", "120"], ["南翔镇", "神秘产值", "1"], ["安亭镇", "高新技术企业数", "9"]]
        let sheet = try read(rows, area: "310114103")
        #expect(try lines(sheet) == ["安亭镇 high-tech-enterprises 2024-03 = 9"])
        #expect(codes(sheet) == ["sheet.row A2", "sheet.row B3"])
    }

    @Test func `A saved mapping settles headers and names, whatever their spaces and widths`() throws {
        let rows = [["街镇", "产值\n（快报）", "排名分", "开发区"], ["安停镇", "1亿元", "2", ""]]
        let statistic = SheetMeaning.statistic(try Statistic.ID("sei-output"))
        let sheet = try read(
            rows,
            mapping: ["产值 (快报)": statistic, "排名分": .ignored, "安停镇": .area(try Area.ID("310114103"))])
        #expect(try lines(sheet) == ["安亭镇 sei-output 2024-03 = 1"])
        #expect(codes(sheet) == [])
    }

    @Test func `A meaning is kept as text and read back`() throws {
        let meanings: [SheetMeaning] = [
            .statistic(try Statistic.ID("sei-output")), .area(try Area.ID("310114103")),
            .period(try Period("2024-01/02")),
            .ignored,
        ]
        #expect(
            meanings.map(\.description) == ["statistic:sei-output", "area:310114103", "period:2024-01/02", "ignore"])
        #expect(meanings.map { SheetMeaning($0.description) } == meanings)
        #expect(["", "statistic", "statistic:", "town:1", "period:x"].allSatisfy { SheetMeaning($0) == nil })
    }

    @Test func `A sheet of another period, or without one, is told`() throws {
        let rows = [["2024年2月月报"], ["街镇", "高新技术企业数"], ["安亭镇", "120"]]
        #expect(codes(try read(rows)) == ["sheet.period "])
        #expect(codes(try read(Array(rows.dropFirst()), period: nil)) == ["sheet.period B2"])
        #expect(try lines(try read(Array(rows.dropFirst()))) == ["安亭镇 high-tech-enterprises 2024-03 = 120"])
    }

    @Test func `A stock in a table of cumulative figures is of its end, and a flow has no single January`() throws {
        let sheet = try read([["2024年1-3月"], ["街镇", "战新产值（亿元）", "高新技术企业数"], ["安亭镇", "31.1", "120"]])
        #expect(
            try lines(sheet) == [
                "安亭镇 sei-output 2024-01/03 = 31.1", "安亭镇 high-tech-enterprises 2024-03 = 120",
            ])
        let january = try read([["街镇", "战新产值（亿元）"], ["安亭镇", "31.1"]], period: "2024-01")
        #expect(codes(january) == ["csv.period B2"] && january.values.isEmpty)
    }

    @Test func `The same figure twice is told with its first cell`() throws {
        let sheet = try read([["街镇", "战新产值（亿元）"], ["安亭镇", "1"], ["安亭", "1"]])
        #expect(codes(sheet) == ["sheet.repeated B3"])
        #expect(sheet.findings[0].message.chinese.contains("B2"))
    }

    @Test func `A header and a row that name different statistics are a contradiction`() throws {
        let sheet = try read([["指标", "战新产值（亿元）"], ["高新技术企业数", "1"]], area: "310114103")
        #expect(codes(sheet) == ["sheet.statistic B2"])
    }

    @Test func `A sheet without a header, an empty one, and one without areas say so`() throws {
        #expect(codes(try read([["随便写写"], ["1", "2"]])) == ["sheet.header "])
        #expect(codes(try read([])) == ["sheet.header "])
        #expect(codes(try read([["指标", "数值"], ["高新技术企业数", "1"]])) == ["sheet.area B2"])
    }

    @Test func `A year as a number in a header is a period, and 2024.1 as a number is nobody's guess`() throws {
        let sheet = try read([["指标", "2023", "2024", "2024.1"], ["高新技术企业数", "1", "2", "3"]], area: "310114")
        #expect(
            try lines(sheet) == ["嘉定区 high-tech-enterprises 2023 = 1", "嘉定区 high-tech-enterprises 2024 = 2"])
        #expect(codes(sheet) == ["sheet.column D1"])
    }

    @Test func `What was pasted is read like a sheet`() throws {
        let table = try PastedTable("街镇\t\"战新产值\n（亿元）\"\r\n安亭镇\t\"1,234.5\"\r\n南翔镇\t－\r\n", named: "粘贴内容")
        let settings = OwnSheetSettings(catalogue: try Fixtures.catalogue(), period: try Period("2024-03"))
        let sheet = OwnSheet(table.page, named: "粘贴内容", settings: settings)
        #expect(try lines(sheet) == ["安亭镇 sei-output 2024-03 = 1234.5"])
        #expect(sheet.values[0].place.description == "粘贴内容:2:B" && sheet.missing.count == 1)
        #expect(throws: Refusal.self) { try PastedTable("\"a\tb", named: "粘贴内容") }
    }

    @Test func `The sheet with the most figures is read, and others are told`() throws {
        let one = SheetPage(name: "甲", rows: try Self.rows([["街镇", "战新产值（亿元）"], ["安亭镇", "1"]], hidden: []))
        let two = SheetPage(
            name: "乙", rows: try Self.rows([["街镇", "战新产值（亿元）"], ["安亭镇", "1"], ["南翔镇", "2"]], hidden: []))
        let hidden = SheetPage(name: "丙", isHidden: true, rows: two.rows)
        let settings = OwnSheetSettings(catalogue: try Fixtures.catalogue(), period: try Period("2024-03"))
        let sheet = OwnSheet(SheetBook(file: "a.xlsx", pages: [hidden, one, two]), settings: settings)
        #expect(sheet.page.name == "乙" && sheet.values.count == 2)
        #expect(sheet.findings.map { $0.place?.description } == ["a.xlsx:甲"])
    }
}
