import Planning
import Testing

@testable import Exchanging

/// What Excel and WPS will do with a form, by the parts of its workbook.
@Suite struct FormWorkbookTests {
    private func part(_ name: String) throws -> String {
        let form = FormSheet(
            key: FormKey(
                form: try FormSheet.ID("f"), organization: try Organization.ID("o"), period: try Period("2024-03"),
                revision: 1),
            title: "月报 <&> 表", organizationName: "安亭镇", periodLabel: "2024年3月",
            rows: [
                FormSheetRow(
                    code: "a", name: String(repeating: "很长的名称", count: 20), unit: Unit("亿元"),
                    instructions: String(repeating: "说明", count: 300)),
                FormSheetRow(code: "b", name: "锁定项", unit: Unit("%"), value: try Figure("3.10"), isLocked: true),
                FormSheetRow(code: "c", name: "=1+1", unit: Unit("家"), note: "=cmd|' /C calc'!A0"),
            ])
        return String(decoding: try ZipArchive(try form.workbook()).read(name), as: UTF8.self)
    }

    private func attributes(of element: String, in text: String) -> [String] {
        text.components(separatedBy: "<\(element) ").dropFirst().map { String($0.prefix { $0 != ">" }) }
    }

    @Test func `The sheet is protected without a password, and prints on A4 across, one page wide`() throws {
        let sheet = try part("xl/worksheets/sheet1.xml")
        let protection = try #require(attributes(of: "sheetProtection", in: sheet).first)
        #expect(protection.contains("sheet=\"1\"") && !protection.contains("password"))
        let setup = try #require(attributes(of: "pageSetup", in: sheet).first)
        #expect(setup.contains("paperSize=\"9\"") && setup.contains("orientation=\"landscape\""))
        #expect(setup.contains("fitToHeight=\"0\""))
        #expect(attributes(of: "pane", in: sheet).first?.contains("topLeftCell=\"C5\"") == true)
    }

    @Test func `Only open cells let numbers in, with a message in Chinese`() throws {
        let sheet = try part("xl/worksheets/sheet1.xml")
        let rules = attributes(of: "dataValidation", in: sheet)
        #expect(rules.count == 2)
        for rule in rules {
            #expect(rule.contains("type=\"decimal\"") && rule.contains("errorTitle=\"填报内容有误\""))
            #expect(rule.contains("prompt=\"计量单位：") && rule.contains("请填写半角数字"))
        }
        #expect(rules[0].contains("sqref=\"F5\"") && rules[1].contains("sqref=\"F7\""))
    }

    @Test func `A text that looks like a formula stays a text`() throws {
        #expect(!(try part("xl/worksheets/sheet1.xml")).contains("<f>"))
        #expect(try part("xl/sharedStrings.xml").contains("=cmd|"))
    }

    @Test func `The dictionary is hidden and the heads are printed on every page`() throws {
        let workbook = try part("xl/workbook.xml")
        #expect(workbook.contains("name=\"字典\" sheetId=\"2\" state=\"hidden\""))
        #expect(workbook.contains("$4:$4"))
    }
}

extension String {
    /// The pieces between a separator.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var pieces: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            pieces.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return pieces + [String(rest)]
    }
}
