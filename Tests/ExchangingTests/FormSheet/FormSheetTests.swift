import Exchanging
import Planning
import Testing

/// A form goes out as a workbook and comes back.
@Suite struct FormSheetTests {
    private func form(
        revision: Int = 7, period: String = "2024-03", organization: String = "office-310114103",
        value: String? = "12.50", note: String = ""
    ) throws -> FormSheet {
        FormSheet(
            key: FormKey(
                form: try FormSheet.ID("sei-monthly"), organization: try Organization.ID(organization),
                period: try Period(period), revision: revision),
            title: "战略性新兴产业月报", organizationName: "安亭镇人民政府", periodLabel: "2024年3月",
            due: Day(year: 2024, month: 4, day: 10), heads: FormSheetHeads(previous: "上期数（2024年1—2月）"),
            rows: [
                FormSheetRow(
                    code: "sei-output", name: "战新产值", unit: Unit("亿元"), previous: try Figure("10.30"),
                    lastYear: try Figure("9.8"), value: try value.map { text in try Figure(text) }, note: note,
                    instructions: "按规上企业口径填报"),
                FormSheetRow(code: "firms", name: "企业数", unit: Unit("家"), previous: try Figure("45")),
                FormSheetRow(
                    code: "locked", name: "锁定项", unit: Unit("%"), value: try Figure("3.1"), isLocked: true),
                FormSheetRow(
                    code: "long", name: "长数", unit: Unit("元"), value: try Figure("123456789012345678")),
            ])
    }

    /// The form's sheet as it went out, with some cells replaced.
    private func returned(
        _ form: FormSheet, _ cells: [String: SheetCell.Content] = [:], removing row: Int? = nil,
        adding rows: [SheetRow] = []
    ) throws -> FormSheetReturn {
        let book = try SheetBook(try form.workbook(), named: "填好.xlsx")
        let page = book.pages[0]
        let changed = page.rows.filter { $0.number != row }.map { row in
            var kept = row.cells.filter { cells[$0.address.description] == nil }
            for (text, content) in cells {
                guard let address = CellAddress(text), address.row == row.number else { continue }
                kept.append(SheetCell(address: address, content: content))
            }
            return SheetRow(number: row.number, cells: kept.sorted { $0.address < $1.address })
        }
        let edited = SheetPage(name: page.name, rows: changed + rows, merged: page.merged)
        return try FormSheetReturn(SheetBook(file: "填好.xlsx", pages: [edited], keywords: book.keywords), against: form)
    }

    @Test func `The same file again changes nothing`() throws {
        let form = try form(note: "快报数")
        let back = try FormSheetReturn(try form.workbook(), named: "随便什么名字.xlsx", against: form)
        #expect(back.differences?.isEmpty == true && back.findings.isEmpty && back.isAcceptable)
        #expect(back.key == form.key)
    }

    @Test func `The workbook carries its key twice, hides the codes and the dictionary`() throws {
        let form = try form()
        let book = try SheetBook(try form.workbook(), named: "a.xlsx")
        let key = "GUIHENG-FORM;v=1;form=sei-monthly;unit=office-310114103;period=2024-03;rev=7"
        #expect(book.keywords == key && form.key.description == key && FormKey(key) == form.key)
        #expect(book.pages.map(\.name) == ["报表", "字典"] && book.pages.map(\.isHidden) == [false, true])
        #expect(book.pages[0].cell(try #require(CellAddress("A1")))?.text == key)
        #expect(book.pages[0].hiddenColumns == [1])
        #expect(try FormKey(in: book) == form.key)
    }

    @Test func `Added, changed and emptied cells and notes are told apart`() throws {
        let form = try form()
        let back = try returned(
            form, ["F5": .number("13.5"), "F6": .text("４８"), "G5": .text("新增一家企业"), "F8": .text("")])
        let kinds = back.differences?.changes.map(\.kind)
        #expect(
            kinds == [
                .changed(from: try Figure("12.50"), to: try Figure("13.5")), .note(from: "", to: "新增一家企业"),
                .added(try Figure("48")), .emptied(try Figure("123456789012345678")),
            ])
        #expect(
            back.differences?.changes.map { $0.place.description } == [
                "填好.xlsx:报表!F5", "填好.xlsx:报表!G5", "填好.xlsx:报表!F6", "填好.xlsx:报表!F8",
            ])
        #expect(back.isAcceptable)
    }

    @Test func `A unit in the cell is converted exactly, and one that does not fit is a fault`() throws {
        let form = try form()
        let back = try returned(form, ["F5": .text("135,000.5万元"), "F6": .text("45亿元")])
        #expect(
            back.differences?.changes.map(\.kind) == [.changed(from: try Figure("12.50"), to: try Figure("13.50005"))])
        #expect(back.findings.map(\.code) == ["sheet.unit"] && back.findings[0].place?.column == "F")
    }

    @Test func `What is no figure is a fault at its cell and changes nothing`() throws {
        let form = try form()
        let contents: [SheetCell.Content] = [
            .text("持平"), .text("约12"), .error("#N/A"), .uncalculated, .boolean(true), .text("1\u{200B}2"),
        ]
        for content in contents {
            let back = try returned(form, ["F6": content])
            #expect(back.differences?.isEmpty == true && !back.isAcceptable)
            #expect(back.findings.map { $0.place?.description } == ["填好.xlsx:报表!F6"])
        }
    }

    @Test func `A dash is no figure, which is not zero`() throws {
        let back = try returned(try form(), ["F5": .text("－")])
        #expect(back.differences?.changes.map(\.kind) == [.emptied(try Figure("12.50"))])
    }

    @Test func `Locked figures and labels that were altered are told and not taken over`() throws {
        let form = try form()
        let back = try returned(form, ["B5": .text("别的名称"), "D6": .number("46"), "F7": .number("9.9")])
        #expect(back.differences?.alteredRows.sorted() == ["firms", "locked", "sei-output"])
        #expect(back.differences?.changes.isEmpty == true)
        #expect(back.findings.map(\.severity) == [.warning, .warning, .error])
        #expect(back.findings.map { $0.place?.line } == [5, 6, 7])
    }

    @Test func `Rows that are missing, unknown, repeated or without a code are named`() throws {
        let form = try form()
        let extra = try [("9", "sei-output"), ("10", "unheard-of"), ("11", "")].map { row, code in
            let cells = [
                SheetCell(address: try #require(CellAddress("A" + row)), content: .text(code)),
                SheetCell(address: try #require(CellAddress("F" + row)), content: .number("1")),
            ]
            return SheetRow(number: try #require(Int(row)), cells: cells.filter { !$0.text.isEmpty })
        }
        let back = try returned(form, removing: 6, adding: extra)
        #expect(back.differences?.unknownRows == ["unheard-of"] && back.differences?.missingRows == ["firms"])
        #expect(back.findings.map(\.code) == ["form.row", "form.row", "form.row", "form.missing"])
    }

    @Test func `A file of another form, organization or period is told precisely and not compared`() throws {
        let sent = try form()
        let cases: [(FormSheet, String)] = [
            (try form(period: "2024-02"), "form.period"),
            (try form(organization: "office-310114102"), "form.organization"),
        ]
        for (asked, code) in cases {
            let back = try FormSheetReturn(try sent.workbook(), named: "a.xlsx", against: asked)
            #expect(back.differences == nil && !back.isAcceptable && back.findings.map(\.code) == [code])
        }
    }

    @Test func `A file of an earlier revision is compared all the same and says so`() throws {
        let back = try FormSheetReturn(
            try form(revision: 6, value: "11").workbook(), named: "a.xlsx", against: try form())
        #expect(back.findings.map(\.code) == ["form.revision"] && !back.isAcceptable)
        #expect(back.differences?.changes.map(\.kind) == [.changed(from: try Figure("12.50"), to: try Figure("11"))])
    }

    @Test func `A workbook without a key, or with two, is refused`() throws {
        let form = try form()
        #expect(throws: Refusal.self) { try FormSheetReturn(TestBook().bytes, named: "a.xlsx", against: form) }
        let page = try SheetBook(try form.workbook(), named: "a.xlsx").pages[0]
        let other = FormKey(
            form: form.key.form, organization: form.key.organization, period: try Period("2023"), revision: 1)
        let mixed = SheetBook(file: "a.xlsx", pages: [page], keywords: other.description)
        #expect(throws: Refusal.self) { try FormKey(in: mixed) }
        let bare = SheetBook(file: "a.xlsx", pages: [page], keywords: "")
        #expect(try FormKey(in: bare) == form.key)
    }

    @Test(arguments: [
        "", "GUIHENG-FORM", "GUIHENG-FORM;v=2;form=a;unit=b;period=2024;rev=1",
        "GUIHENG-FORM;v=1;form=a b;unit=b;period=2024;rev=1", "GUIHENG-FORM;v=1;form=a;unit=b;period=x;rev=1",
        "GUIHENG-FORM;v=1;form=a;unit=b;period=2024;rev=-1", "GUIHENG-FORM;v=1;unit=b;form=a;period=2024;rev=1",
    ])
    func `What is no key is none`(text: String) { #expect(FormKey(text) == nil) }
}
