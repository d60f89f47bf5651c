import Exchanging
import Planning
import Testing

/// The import format in a sheet of a workbook.
@Suite struct FigureBookTests {
    private static let header = ["地区", "统计项", "时期", "数值", "单位", "来源", "等级", "备注"]
    private static let good = ["安亭镇", "战新产值", "2024-03", "312.40000000000003", "亿元", "安亭镇月报", "A", ""]

    private func read(_ book: TestBook) throws -> FigureImport {
        FigureTable.read(book.bytes, named: "三月.xlsx", catalogue: try Fixtures.catalogue())
    }

    private func read(_ rows: [[String]]) throws -> FigureImport { try read(TestBook(table: rows)) }

    @Test func `A sheet gives the same figures as the file of lines`() throws {
        let second = ["南翔镇", "sei-output", "2024-01/03", "-20", "亿元", "南翔镇月报", "B", "“快报”, 未核"]
        let book = try read([Self.header, Self.good, second])
        let quoted = [Self.header, Self.good, second].map { row in
            row.map { "\"\($0 == "312.40000000000003" ? "312.4" : $0)\"" }.joined(separator: ",")
        }
        let lines = Array(quoted.joined(separator: "\n").utf8)
        let file = FigureTable.read(lines, named: "a.csv", catalogue: try Fixtures.catalogue())
        #expect(book.isAcceptable && book.findings.isEmpty)
        #expect(book.observations == file.observations && book.observations.count == 2)
        #expect(book.observations[0].observation.figure == (try Figure("312.4")))
    }

    @Test func `Titles above the header and columns before it are stepped over`() throws {
        let rows = [["嘉定区月报"], [], ["", "序"] + Self.header, ["", ""] + Self.good]
        let book = try read(rows)
        #expect(book.observations.map(\.line) == [4])
        #expect(book.findings.map(\.code) == ["csv.column"])
    }

    @Test func `Every fault has its sheet and its cell`() throws {
        var bad = Self.good
        (bad[0], bad[3]) = ("安停镇", "持平")
        let book = try read([["标题"], Self.header, Self.good, bad])
        #expect(book.findings.map { $0.place?.description } == ["三月.xlsx:月报!A4", "三月.xlsx:月报!D4"])
        #expect(book.findings[0].remedy.chinese == "是否应为“安亭镇”？")
        #expect(book.faultyLines == [4])
    }

    @Test func `A month that Excel made a date of is still the month, and a percentage its number`() throws {
        let styles = "<numFmts/><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"17\"/><xf numFmtId=\"10\"/></cellXfs>"
        let texts = ["安亭镇", "战新产值增速", "", "", "%", "月报", "A"]
        let letters = Array("ABCDEFG")
        let cells = texts.enumerated().map { index, text in
            switch index {
            case 2: "<c r=\"C2\" s=\"1\"><v>45352</v></c>"
            case 3: "<c r=\"D2\" s=\"2\"><v>0.123</v></c>"
            default: "<c r=\"\(letters[index])2\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
            }
        }
        let head = Self.header.prefix(7).enumerated().map { index, text in
            "<c r=\"\(letters[index])1\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }
        let rows = "<row r=\"1\">\(head.joined())</row><row r=\"2\">\(cells.joined())</row>"
        let book = try read(TestBook(rows: rows, styles: styles))
        #expect(book.findings.map { $0.line(in: .chinese) } == [])
        let observation = try #require(book.observations.first?.observation)
        #expect(observation.cell.period == (try Period("2024-03")))
        #expect(observation.figure == (try Figure("12.30")))
    }

    @Test func `Hidden rows, errors and formulas without a result are told and not read`() throws {
        var book = TestBook(table: [Self.header, Self.good])
        let open = "<c r=\"A3\" t=\"inlineStr\"><is><t>南翔镇</t></is></c>"
        book.sheet = book.sheet.replacing(
            "</sheetData>",
            with: "<row r=\"3\" hidden=\"1\">\(open)</row><row r=\"4\"><c r=\"D4\" t=\"e\"><v>#REF!</v></c></row>"
                + "<row r=\"5\"><c r=\"D5\"><f>A1</f></c></row></sheetData>")
        let read = try read(book)
        #expect(read.observations.count == 1 && !read.isAcceptable)
        let told = read.findings.filter { $0.code.hasPrefix("xlsx") }
        #expect(told.map { $0.place?.description } == ["三月.xlsx:月报!3", "三月.xlsx:月报!D4", "三月.xlsx:月报!D5"])
        #expect(told.map(\.code) == ["xlsx.hidden", "xlsx.error", "xlsx.formula"])
    }

    @Test func `A sheet without the columns says which are missing, and a broken file why it is not read`() throws {
        let book = try read([["街镇", "产值"], ["安亭镇", "1"]])
        #expect(book.findings.map(\.code) == ["csv.header"])
        #expect(book.findings[0].place?.sheet == "月报")
        let page = FigureTable.read(Array("<html/>".utf8), named: "a.xls", catalogue: try Fixtures.catalogue())
        #expect(page.findings.first?.message.chinese.contains("网页") == true)
        let old = FigureTable.read(
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], named: "a.xls", catalogue: try Fixtures.catalogue())
        #expect(old.findings.map(\.code) == ["xlsx.file"])
    }
}
