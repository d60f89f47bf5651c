import Exchanging
import Planning
import Testing

/// A real reader reads the workbooks in Tests/Browser; here is what can be said of their bytes.
@Suite struct WorkbookTests {
    @Test func `A workbook is a ZIP archive with its sheets`() throws {
        let sheet = Sheet(
            name: "数据", columns: ["地区", "数值（亿元）"],
            rows: [["嘉定区", .figure(try Figure("1227.70"))], ["=1+1", .number(0.5)], ["", .number(.nan)]])
        let bytes = try Workbook([sheet, Sheet(name: "来源", columns: ["来源"], rows: [])]).bytes()
        #expect(bytes.starts(with: Array("PK".utf8)))
        #expect(bytes.count > 4_000)
    }

    @Test func `A name that Excel does not take is an error, not a crash`() throws {
        #expect(throws: WorkbookError.sheetName("a/b")) {
            try Workbook([Sheet(name: "a/b", columns: [], rows: [])]).bytes()
        }
    }

    @Test func `A computed number stands in CSV with all its digits and what is none stays empty`() {
        let sheet = Sheet(name: "a", columns: ["x", "y"], rows: [[.number(0.1), .number(.infinity)]])
        #expect(String(decoding: CSVWriter(sheet).bytes.dropFirst(3), as: UTF8.self) == "x,y\r\n0.1,\r\n")
    }
}
