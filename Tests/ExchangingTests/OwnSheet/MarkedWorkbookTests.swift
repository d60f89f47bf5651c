import Exchanging
import Planning
import Testing

/// The faults go back in the office's own sheet.
@Suite struct MarkedWorkbookTests {
    @Test func `The copy has the values, hidden rows and merged cells of the sheet, and a list of its faults`() throws {
        let book = TestBook(table: [
            ["街镇", "战新产值（亿元）"], ["安停镇", "12.50"], ["南翔镇", "持平"], ["马陆镇", "1"],
        ])
        let settings = OwnSheetSettings(catalogue: try Fixtures.catalogue(), period: try Period("2024-03"))
        let sheet = OwnSheet(try book.read(), settings: settings)
        #expect(sheet.findings.count == 2)
        let pages = try SheetBook(try MarkedWorkbook(sheet).bytes(), named: "b.xlsx").pages
        #expect(pages.map(\.name) == ["月报", "问题清单"])
        #expect(pages[0].rows.map { $0.cells.map(\.text) } == sheet.page.rows.map { $0.cells.map(\.text) })
        #expect(pages[1].rows.count == 3)
        #expect(pages[1].rows[1].cells.map(\.text).prefix(3) == ["1", "A2", "错误"])
        #expect(pages[1].rows[2].cells.map(\.text).prefix(3) == ["2", "B3", "错误"])
    }

    @Test func `Merged cells, percentages, dates and hidden rows and columns stay`() throws {
        let page = SheetPage(
            name: "表",
            rows: [
                SheetRow(number: 1, cells: [try cell("A1", .text("标题"))]),
                SheetRow(
                    number: 2, isHidden: true,
                    cells: [try cell("A2", .percent("12.30")), try cell("C2", .boolean(true))]),
                SheetRow(number: 3, cells: [try cell("B3", .error("#N/A"))]),
            ], merged: try [#require(CellBlock("A1:C1"))], hiddenColumns: [2])
        let finding = Finding(
            .warning, code: "x", message: Bilingual("问题", "fault"),
            at: Place(file: "a.xlsx", sheet: "表", line: 4, column: "A"))
        let copy = try SheetBook(try MarkedWorkbook(page, findings: [finding]).bytes(), named: "b.xlsx").pages[0]
        #expect(copy.rows.map { $0.cells.map(\.text) } == [["标题"], ["12.30%", "TRUE"], ["#N/A"]])
        #expect(
            copy.merged == page.merged && copy.hiddenColumns == [2]
                && copy.rows.map(\.isHidden) == [false, true, false])
    }

    private func cell(_ address: String, _ content: SheetCell.Content) throws -> SheetCell {
        SheetCell(address: try #require(CellAddress(address)), content: content)
    }
}
