import Planning

extension FormSheetReading {
    static func noTable(_ file: String) -> Finding {
        Finding(
            .error, code: "form.table",
            message: Bilingual("文件中没有找到报表的表头（代码、计量单位、备注）。", "The heads of the form are not in the file."),
            remedy: Bilingual("表头可能被改动或删除，请重新下载报表填写。", "They may have been altered: download the form again."),
            at: Place(file: file))
    }

    func noValues(_ heads: FormSheetHeads) -> Finding {
        Finding(
            .error, code: "form.table",
            message: Bilingual(
                "表头中没有“\(heads.value)”一列。", "The column “\(heads.value)” is missing."),
            remedy: Bilingual("请恢复该列表头，或重新下载报表填写。", "Restore its head, or download the form again."),
            at: Place(file: file, sheet: page.name))
    }

    func missing(_ row: FormSheetRow) -> Finding {
        Finding(
            .warning, code: "form.missing",
            message: Bilingual(
                "文件中没有“\(row.name)”（\(row.code)）一行，该项保持原值。",
                "The row “\(row.name)” (\(row.code)) is not in the file; its figure stays."),
            remedy: Bilingual("如系误删，请重新下载报表填写。", "If it was deleted by mistake, download the form again."),
            at: Place(file: file, sheet: page.name))
    }

    /// A row without a code; nil where nothing was entered in it.
    func uncoded(_ row: SheetRow) -> Finding? {
        let hasFigure = row.cells.contains { cell in
            if case .success(.figure) = TypedFigure.read(cell) { true } else { false }
        }
        guard hasFigure else { return nil }
        return Finding(
            .error, code: "form.row",
            message: Bilingual(
                "第 \(row.number) 行没有代码，无法对应到报表。", "Row \(row.number) has no code and belongs to no row of the form."),
            remedy: Bilingual("请勿自行增加行；需要增加统计项的，请联系区级主管部门。", "Add no rows; ask the district for further items."),
            at: Place(file: file, sheet: page.name, line: row.number))
    }

    func unknownRow(_ code: String, _ row: SheetRow) -> Finding {
        Finding(
            .error, code: "form.row",
            message: Bilingual(
                "报表中没有代码为“\(code.prefix(40))”的行。", "The form has no row with the code “\(code.prefix(40))”."),
            remedy: Bilingual("请删除该行，或重新下载报表填写。", "Delete the row, or download the form again."),
            at: Place(file: file, sheet: page.name, line: row.number))
    }

    func repeated(_ asked: FormSheetRow, _ row: SheetRow, _ first: Int) -> Finding {
        Finding(
            .error, code: "form.row",
            message: Bilingual(
                "“\(asked.name)”（\(asked.code)）已在第 \(first) 行出现。",
                "“\(asked.name)” (\(asked.code)) stands in row \(first) already."),
            remedy: Bilingual("请核实后只保留一行。", "Keep the right one."),
            at: Place(file: file, sheet: page.name, line: row.number))
    }

    func alteredRow(_ asked: FormSheetRow, _ row: SheetRow) -> Finding {
        Finding(
            .warning, code: "form.locked",
            message: Bilingual(
                "“\(asked.name)”的名称、单位或历史数与下发的报表不同，改动未采用。",
                "The name, unit or earlier figures of “\(asked.name)” differ from the form; that is not taken over."),
            remedy: Bilingual("历史数有误的，请通过订正流程提出。", "Have earlier figures corrected on their own page."),
            at: Place(file: file, sheet: page.name, line: row.number))
    }

    func locked(_ asked: FormSheetRow, _ place: Place) -> Finding {
        Finding(
            .error, code: "form.locked",
            message: Bilingual("“\(asked.name)”已锁定，不能修改。", "“\(asked.name)” is locked and cannot be changed."),
            remedy: Bilingual("请恢复原值；确需修改的，请申请退回。", "Restore it, or ask for the report to be returned."), at: place)
    }
}
