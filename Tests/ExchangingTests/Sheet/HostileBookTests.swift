import Planning
import Testing

@testable import Exchanging

/// Files that attack whoever opens them, or are not what their name says. Source: TRUST §C.4.
@Suite struct HostileBookTests {
    private func expect(
        _ bytes: [UInt8], named name: String = "a.xlsx", says words: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let finding = TestBook.refusal(bytes, named: name)
        let line = finding?.line(in: .chinese) ?? "it was read"
        #expect(finding?.message.chinese.contains(words) == true, "\(line)", sourceLocation: sourceLocation)
        #expect(finding?.place?.file == name, sourceLocation: sourceLocation)
        #expect(finding?.remedy.chinese.isEmpty == false, sourceLocation: sourceLocation)
        #expect(finding?.remedy.english.isEmpty == false, sourceLocation: sourceLocation)
    }

    private func expect(
        sheet: String, says words: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var book = TestBook()
        book.sheetPart = sheet
        expect(book.bytes, says: words, sourceLocation: sourceLocation)
    }

    @Test func `The file that the others are made from is read`() throws {
        #expect(try TestBook().page().rows.count == 1)
    }

    /// Fixed codes reach 159:1; the bound of 200 is lowered to be met.
    @Test func `A member that expands beyond the ratio is refused before it is inflated`() throws {
        let members = [ZipFile.Member("a", bomb: 5 << 20), ZipFile.Member("b", bomb: 3 << 20)]
        let archive = try ZipArchive(ZipFile(members: members).bytes(), limits: ArchiveLimits(ratio: 100))
        #expect(throws: ArchiveFault.expandsTooFar("a")) { try archive.read("a") }
        #expect(throws: ArchiveFault.damaged) { try archive.read("b") }
    }

    @Test func `A member that is larger than the limit is refused before it is inflated`() {
        var book = TestBook()
        book.target = "worksheets/big.xml"
        book.others = [ZipFile.Member("xl/worksheets/big.xml", bomb: 65 << 20)]
        expect(book.bytes, says: "解压后过大")
    }

    @Test func `A member that says it is small and is not is refused`() {
        var book = TestBook()
        book.target = "worksheets/big.xml"
        var member = ZipFile.Member("xl/worksheets/big.xml", bomb: 20 << 20)
        member.size = 10
        book.others = [member]
        expect(book.bytes, says: "不完整或已损坏")
    }

    @Test func `All members together have a limit`() throws {
        let members = (0..<3).map { ZipFile.Member("\($0)", [UInt8](repeating: 0, count: 100)) }
        let archive = try ZipArchive(ZipFile(members: members).bytes(), limits: ArchiveLimits(total: 250))
        _ = (try archive.read("0"), try archive.read("1"))
        #expect(throws: ArchiveFault.tooLarge("2")) { try archive.read("2") }
    }

    @Test func `More members than a workbook has are refused`() {
        var book = TestBook()
        book.others = (0..<2_000).map { ZipFile.Member("xl/media/\($0).bin", []) }
        expect(book.bytes, says: "超过上限 2000 个")
    }

    @Test func `Members that share their bytes are refused`() {
        var book = TestBook()
        book.others = (0..<250).map { ZipFile.Member("xl/\($0).xml", bomb: 1 << 20) }
        expect(ZipFile(members: book.members).bytes(sharing: 8), says: "互相重叠")
    }

    @Test func `Two members of one name are refused, in whatever case`() {
        var book = TestBook()
        book.others = [ZipFile.Member("XL/worksheets/Sheet1.xml", Array("<worksheet/>".utf8))]
        expect(book.bytes, says: "两个同名部件")
    }

    @Test func `A member whose bytes were altered is refused`() {
        var book = TestBook()
        var members = book.members
        members[6].checksum ^= 1
        expect(ZipFile(members: members).bytes(), says: "不完整或已损坏")
        book.others = []
        expect(Array(book.bytes.dropLast(200)), says: "不完整或已损坏")
    }

    @Test func `Names that climb out of the archive stay names`() throws {
        var book = TestBook()
        book.others = ["../../../../tmp/slipped.txt", "/tmp/slipped.txt", "..\\slip.txt"].map {
            ZipFile.Member($0, [1])
        }
        #expect(try book.page().rows.count == 1)
        book.target = "../../../../../etc/passwd"
        expect(book.bytes, says: "文件之外的位置")
    }

    @Test(arguments: [
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData/></worksheet>",
        "<!DOCTYPE q [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>",
        "<!DOCTYPE r [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p.dtd\"> %p;]><worksheet/>",
        "<worksheet/><!DOCTYPE late>",
    ])
    func `A document type is refused wherever it stands`(part: String) { expect(sheet: part, says: "DOCTYPE") }

    @Test func `Depth, attributes, tags and texts have limits`() {
        let deep = String(repeating: "<a>", count: 200_000) + String(repeating: "</a>", count: 200_000)
        expect(sheet: deep, says: "嵌套过深")
        let attributes = (0..<2_000).map { " a\($0)=\"1\"" }.joined()
        expect(sheet: "<worksheet\(attributes)/>", says: "标签过长")
        expect(sheet: "<worksheet a=\"\(String(repeating: "x", count: 70_000))\"/>", says: "标签过长")
        expect(sheet: "<worksheet>\(String(repeating: "x", count: 200_000))</worksheet>", says: "文字过长")
    }

    @Test(arguments: [
        "<worksheet>", "<worksheet></sheet>", "<worksheet a=1/>", "<worksheet a=\"1/>", "<worksheet/><worksheet/>", "",
        "<worksheet><!-- </worksheet>", "<worksheet><![CDATA[ </worksheet>", "text", "<", "</", "<>",
        "<worksheet a></worksheet>",
    ])
    func `What is not well-formed is refused`(part: String) { expect(sheet: part, says: "内容有误") }

    @Test(arguments: ["&x;", "&#0;", "&#xD800;", "&#1114112;", "& ", "&amp", "&#-1;", "&#x;"])
    func `Only the five names and code points are known`(reference: String) {
        expect(sheet: "<worksheet>\(reference)</worksheet>", says: "未知的实体")
    }

    @Test func `Bytes that are no UTF-8 are refused`() {
        var members = TestBook().members
        members[6] = ZipFile.Member(
            "xl/worksheets/sheet1.xml", Array("<worksheet>".utf8) + [0xFF] + Array("</worksheet>".utf8))
        expect(ZipFile(members: members).bytes(), says: "内容有误")
    }

    @Test(arguments: [
        "<row r=\"99999999999999999999\"><c r=\"A1\"><v>1</v></c></row>", "<row r=\"0\"><c><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"ZZZZZZZZZZ9999999999999999\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", "<row r=\"1048577\"/>",
        "<row r=\"2\"><c r=\"A2\"/></row><row r=\"1\"><c r=\"A1\"/></row>",
    ])
    func `Addresses outside of the sheet, or twice, are refused`(rows: String) {
        expect(TestBook(rows: rows).bytes, says: "单元格位置")
    }

    @Test func `A text that is not there and a number that is none are refused with their cell`() {
        expect(TestBook(rows: "<row r=\"1\"><c r=\"C1\" t=\"s\"><v>99</v></c></row>").bytes, says: "第 99 号")
        let finding = TestBook.refusal(TestBook(rows: "<row r=\"3\"><c r=\"B3\"><v>1,5</v></c></row>").bytes)
        #expect(finding?.place?.description == "a.xlsx:月报!B3")
    }

    @Test func `Macros, old formats, passwords and other files are told apart`() {
        var book = TestBook()
        book.others = [ZipFile.Member("xl/vbaProject.bin", [1])]
        expect(book.bytes, named: "a.xlsm", says: "宏")
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1_016)
        expect(old, named: "a.xls", says: "旧版格式")
        let stream: [UInt8] = Array("EncryptedPackage".utf8).flatMap { letter in [letter, 0] }
        expect(old + stream + [UInt8](repeating: 0, count: 480), says: "打开密码")
        expect(Array("\u{FEFF} <html><table/></html>".utf8), named: "a.xls", says: "网页")
        expect(Array("MZ12345".utf8), says: "不是 Excel 工作簿")
        expect([], says: "空的")
        let word = [ZipFile.Member("word/document.xml", []), ZipFile.Member("[Content_Types].xml", [])]
        expect(ZipFile(members: word).bytes(), says: "没有工作簿")
        let open = [ZipFile.Member("mimetype", []), ZipFile.Member("content.xml", [])]
        expect(ZipFile(members: open).bytes(), named: "a.ods", says: "开放文档")
        expect(ZipFile(members: [ZipFile.Member("xl/workbook.bin", [])]).bytes(), says: "二进制")
    }

    /// Each would take hours if every cell that it names were touched.
    @Test func `Merged and hidden cells all over the sheet cost nothing`() throws {
        var book = TestBook(table: [["街镇", "战新产值（亿元）"], ["安亭镇", "12.5"]])
        let whole = String(repeating: "<mergeCell ref=\"A3:XFD1048576\"/>", count: 2_000)
        let hidden = String(repeating: "<col min=\"1\" max=\"16384\" hidden=\"1\"/>", count: 2_000)
        book.sheet = "<cols>\(hidden)</cols>" + book.sheet + "<mergeCells>\(whole)</mergeCells>"
        let page = try book.page()
        #expect(page.hiddenColumns.count == 16_384 && page.merged.count == 2_000)
        let settings = OwnSheetSettings(catalogue: try Fixtures.catalogue(), period: try Period("2024-03"))
        let sheet = OwnSheet(page, named: "a.xlsx", settings: settings)
        #expect(sheet.values.count == 1)
        #expect(try MarkedWorkbook(sheet).bytes().count > 1_000)
    }

    @Test func `Cells far beyond the header are told as such and not spread out`() throws {
        let header = ["地区", "统计项", "时期", "数值", "来源", "等级"]
        var book = TestBook(table: [header])
        let rows = (2...400).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }
        book.sheet = book.sheet.replacing("</sheetData>", with: rows.joined() + "</sheetData>")
        let read = FigureTable.read(book.bytes, named: "a.xlsx", catalogue: try Fixtures.catalogue())
        #expect(read.findings.count == 399 && read.findings.allSatisfy { $0.code == "csv.ragged" })
    }

    /// Seeded, so that a failure comes again.
    @Test func `A workbook with any byte altered is read or refused, never more`() {
        let whole = TestBook(table: [["街镇", "数值"], ["安亭镇", "12.5"]]).bytes
        for place in stride(from: 0, to: whole.count, by: 3) {
            var bytes = whole
            bytes[place] = bytes[place] &+ UInt8(truncatingIfNeeded: 1 + place % 251)
            if let finding = TestBook.refusal(bytes) { #expect(!finding.message.chinese.isEmpty) }
        }
        for length in stride(from: 0, to: whole.count, by: 7) {
            #expect(TestBook.refusal(Array(whole[..<length])) != nil)
        }
    }
}
