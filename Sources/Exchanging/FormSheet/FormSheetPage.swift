import CXlsxWriter
import Planning

/// Writes the sheet that officers fill in.
struct FormSheetPage {
    let form: FormSheet
    let page: UnsafeMutablePointer<lxw_worksheet>
    let formats: FormSheetFormats

    /// The row of the heads, from 0; the figures follow.
    static let headRow = 3

    func write() {
        setColumns()
        writeHead()
        for (index, row) in form.rows.enumerated() { write(row, at: lxw_row_t(Self.headRow + 1 + index)) }
        setPrinting()
        protect()
    }

    private func setColumns() {
        for column in FormSheetColumn.allCases {
            let place = lxw_col_t(column.rawValue)
            var options = lxw_row_col_options()
            options.hidden = column == .code ? 1 : 0
            worksheet_set_column_opt(page, place, place, column.width, nil, &options)
        }
        worksheet_freeze_panes(page, lxw_row_t(Self.headRow + 1), lxw_col_t(FormSheetColumn.unit.rawValue))
    }

    private func writeHead() {
        write(form.key.description, 0, .code, formats.plain)
        let last = lxw_col_t(FormSheetColumn.instructions.rawValue)
        worksheet_merge_range(page, 0, 1, 0, last, form.title, formats.title)
        worksheet_set_row(page, 0, 30, nil)
        let due = form.due.map { "    报送期限：\($0.year)年\($0.month)月\($0.day)日" } ?? ""
        write("填报单位：\(form.organizationName)    报告期：\(form.periodLabel)\(due)", 1, .name, formats.plain)
        write("请在有底色的单元格内填报；没有数值的留空，确实为零的填 0。请勿增删行列。", 2, .name, formats.plain)
        for column in FormSheetColumn.allCases {
            write(column.head(form.heads), lxw_row_t(Self.headRow), column, formats.head)
        }
    }

    private func write(_ row: FormSheetRow, at place: lxw_row_t) {
        write(row.code, place, .code, formats.plain)
        write(row.name, place, .name, formats.label)
        write(row.unit.symbol, place, .unit, formats.label)
        write(row.previous, place, .previous, isOpen: false)
        write(row.lastYear, place, .lastYear, isOpen: false)
        write(row.value, place, .value, isOpen: !row.isLocked)
        write(row.note, place, .note, row.isLocked ? formats.label : formats.openText)
        write(row.instructions, place, .instructions, formats.label)
        if !row.isLocked { validate(row, at: place) }
    }

    private func write(_ text: String, _ row: lxw_row_t, _ column: FormSheetColumn, _ format: FormSheetFormats.Format?)
    {
        let place = lxw_col_t(column.rawValue)
        if text.isEmpty {
            worksheet_write_blank(page, row, place, format)
        } else {
            worksheet_write_string(page, row, place, String(text.prefix(Workbook.longestText)), format)
        }
    }

    private func write(_ figure: Figure?, _ row: lxw_row_t, _ column: FormSheetColumn, isOpen: Bool) {
        let place = lxw_col_t(column.rawValue)
        guard let figure else {
            worksheet_write_blank(page, row, place, isOpen ? formats.openGeneral : formats.label)
            return
        }
        if figure.coefficient.magnitude <= Workbook.mostExact {
            worksheet_write_number(page, row, place, figure.value, formats.figure(figure.scale, isOpen: isOpen))
        } else {
            let format = isOpen ? formats.openGeneral : formats.label
            worksheet_write_string(page, row, place, figure.description, format)
        }
    }

    /// Lets only numbers in, and says what is asked when the cell is chosen.
    private func validate(_ row: FormSheetRow, at place: lxw_row_t) {
        let asked = row.instructions.isEmpty ? "" : "。" + row.instructions
        let message = "计量单位：\(row.unit.symbol)\(asked)"
        let texts = [
            String(row.name.prefix(30)), String(message.prefix(240)), "填报内容有误",
            "请填写半角数字，不要带单位、文字和千分位；没有数值的请留空。",
        ]
        withMutableCStrings(texts) { texts in
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
            validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            (validation.minimum_number, validation.maximum_number) = (-1e15, 1e15)
            (validation.input_title, validation.input_message) = (texts[0], texts[1])
            (validation.error_title, validation.error_message) = (texts[2], texts[3])
            worksheet_data_validation_cell(page, place, lxw_col_t(FormSheetColumn.value.rawValue), &validation)
        }
    }

    private func setPrinting() {
        worksheet_set_landscape(page)
        worksheet_set_paper(page, 9)
        worksheet_repeat_rows(page, lxw_row_t(Self.headRow), lxw_row_t(Self.headRow))
        worksheet_fit_to_pages(page, 1, 0)
        worksheet_set_footer(page, "&C第 &P 页，共 &N 页")
    }

    private func protect() {
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        worksheet_protect(page, nil, &options)
    }
}
