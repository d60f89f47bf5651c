import Exchanging
import Planning
import Testing

/// What a cell of a workbook says. Source of the notation: ECMA-376-1 §18.
@Suite struct SheetBookTests {
    private func texts(_ book: TestBook) throws -> [String] {
        try book.page().rows.flatMap { row in row.cells.map(\.text) }
    }

    private func number(_ stored: String, format: String? = nil) throws -> String? {
        let styles = format.map {
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\($0)\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>"
        }
        let row = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(stored)</v></c></row>"
        return try texts(TestBook(rows: row, styles: styles ?? "")).first
    }

    @Test(arguments: [
        ("312.40000000000003", "312.4"), ("0.1", "0.1"), ("1227.7", "1227.7"), ("-6.2999999999999998", "-6.3"),
        ("0.30000000000000004", "0.3"), ("12", "12"), ("-0", "0"), ("1E5", "100000"), ("1.5E-3", "0.0015"),
        ("9007199254740993", "9007199254740993"), ("999999999999999.9", "1000000000000000"),
        ("1.0000000000000002", "1"),
        ("0.99999999999999989", "1"), ("123456789.12345678", "123456789.123457"), ("100", "100"),
    ])
    func `A number has the digits that were typed`(stored: String, digits: String) throws {
        #expect(try number(stored) == digits)
    }

    @Test(arguments: [
        ("12.5", "0.00", "12.50"), ("12.345", "0.00", "12.345"), ("12", "#,##0.0_ ", "12.0"),
        ("0.123", "0.0%", "12.3%"),
        ("0.12", "0.00%", "12.00%"), ("0.07", "0%", "7%"), ("12", "0.0&quot;万元&quot;", "12.0"), ("12.5", "@", "12.5"),
        ("44256", "yyyy\\-mm\\-dd", "2021-03-01"), ("44256", "yyyy&quot;年&quot;m&quot;月&quot;", "2021-03"),
        ("44256", "yyyy&quot;年&quot;", "2021"), ("44256.75", "[$-804]yyyy/m/d h:mm", "2021-03-01"),
        ("0.5", "h:mm", "0.5"), ("12.5", "[Red]General", "12.5"),
    ])
    func `A format says what is printed and hides no digit`(stored: String, format: String, text: String) throws {
        #expect(try number(stored, format: format) == text)
    }

    @Test func `A format that divides by thousands shows another number than is stored, and is told apart`() throws {
        let styles =
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"0\\.0,\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>"
        let row = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>125000</v></c></row>"
        let cell = try TestBook(rows: row, styles: styles).page().rows[0].cells[0]
        #expect(cell.content == .scaled("125000"))
    }

    @Test func `Dates are counted from 1900 or from 1904`() throws {
        let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        var book = TestBook(
            rows: "<row r=\"1\"><c r=\"A1\"><v>59</v></c><c r=\"B1\"><v>61</v></c></row>", styles: styles)
        #expect(try texts(book) == ["1900-02-28", "1900-03-01"])
        book.workbook = "<workbookPr date1904=\"1\"/>" + book.workbook
        #expect(try texts(book) == ["1904-02-29", "1904-03-02"])
    }

    @Test func `Shared and inline texts are joined from their runs, and phonetic runs are left out`() throws {
        let strings =
            "<si><t>安亭</t></si><si><r><t>战新</t></r><r><t xml:space=\"preserve\"> 产值</t></r>"
            + "<rPh sb=\"0\" eb=\"1\"><t>ZHAN</t></rPh></si><si><t>a_x000A_b&amp;&#x4E2D;</t></si>"
        let cells =
            "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>"
            + "<c r=\"D1\" t=\"inlineStr\"><is><r><t>南</t></r><r><t>翔</t></r></is></c>"
        let read = try texts(TestBook(rows: "<row r=\"1\">\(cells)</row>", strings: strings))
        #expect(read == ["安亭", "战新 产值", "a\nb&中", "南翔"])
    }

    @Test func `Formulas are read by their stored result, and one without is told apart`() throws {
        let cells =
            "<c r=\"A1\"><f>1+1</f><v>99</v></c><c r=\"B1\"><f>A1</f></c>"
            + "<c r=\"C1\" t=\"str\"><f>T(1)</f><v>文字</v></c>"
        let row = try TestBook(rows: "<row r=\"1\">\(cells)</row>").page().rows[0]
        #expect(row.cells.map(\.content) == [.number("99"), .uncalculated, .text("文字")])
        #expect(row.cells.map(\.isFormula) == [true, true, true])
    }

    @Test func `Errors and booleans are told apart from texts`() throws {
        let cells = "<c r=\"A1\" t=\"e\"><v>#DIV/0!</v></c><c r=\"B1\" t=\"b\"><v>1</v></c>"
        let row = try TestBook(rows: "<row r=\"1\">\(cells)</row>").page().rows[0]
        #expect(row.cells.map(\.content) == [.error("#DIV/0!"), .boolean(true)])
    }

    @Test func `Hidden sheets, rows and columns and merged cells are known`() throws {
        var book = TestBook()
        book.workbook = "<sheets><sheet name=\"甲\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/></sheets>"
        book.sheet =
            "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"2\" hidden=\"1\">"
            + "<c r=\"A2\"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>"
        let page = try book.page()
        #expect(page.isHidden && page.rows[0].isHidden && page.hiddenColumns == [2, 3])
        #expect(page.merged == [CellBlock("A1:C1")])
    }

    @Test func `Rows and cells without an address follow one another`() throws {
        let page = try TestBook(rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>").page()
        #expect(page.rows.flatMap { $0.cells.map(\.address.description) } == ["A1", "B1", "A2"])
    }

    @Test func `The last cell of a sheet costs no more than the first`() throws {
        let row = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
        #expect(try TestBook(rows: row).page().rows[0].cells[0].address.description == "XFD1048576")
    }

    @Test func `Our own workbooks are read back with the digits that were reported`() throws {
        let sheet = Sheet(
            name: "数据", columns: ["地区", "数值（亿元）"],
            rows: [["嘉定区", .figure(try Figure("1227.70"))], ["=1+1", .figure(try Figure("-0.50"))]])
        let page = try SheetBook(try Workbook([sheet]).bytes(), named: "a.xlsx").pages[0]
        #expect(page.name == "数据")
        #expect(page.rows.map { $0.cells.map(\.text) } == [["地区", "数值（亿元）"], ["嘉定区", "1227.70"], ["=1+1", "-0.50"]])
    }

    @Test(arguments: [("A1", 1, 1), ("XFD1048576", 1_048_576, 16_384), ("$B$7", 7, 2), ("AA10", 10, 27)])
    func `An address is read and written`(text: String, row: Int, column: Int) {
        let address = CellAddress(text)
        #expect(address?.row == row && address?.column == column)
        #expect(address?.description == text.replacing("$", with: ""))
    }

    @Test(arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "ZZZZZZZZ9999999999999", "a1", "A1B", "Ａ1"])
    func `What is no address is none`(text: String) { #expect(CellAddress(text) == nil) }
}
