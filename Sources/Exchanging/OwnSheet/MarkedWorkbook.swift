import CXlsxWriter
public import Planning

/// An office's sheet with its faults marked in it: coloured cells with comments, and a list of them.
public struct MarkedWorkbook: Sendable {
    /// The sheet as it came.
    public let page: SheetPage
    /// What is wrong with it.
    public let findings: [Finding]

    /// A sheet and its faults.
    public init(_ page: SheetPage, findings: [Finding]) {
        self.page = page
        self.findings = findings
    }

    /// A sheet that was read, with its findings.
    public init(_ sheet: OwnSheet) { self.init(sheet.page, findings: sheet.findings) }

    /// The workbook (.xlsx): the values of the sheet with the faults marked, and the sheet 问题清单.
    public func bytes() throws(WorkbookError) -> [UInt8] {
        let file = MemoryFile()
        guard file.isOpen, let workbook = workbook_new(file.path) else { throw .noRoom }
        let name = page.name ?? "粘贴内容"
        guard let sheet = workbook_add_worksheet(workbook, name) else { throw .sheetName(name) }
        MarkedPage(page: page, findings: findings, sheet: sheet, formats: MarkedFormats(workbook)).write()
        let list = name == "问题清单" ? "问题清单（2）" : "问题清单"
        guard let sheet = workbook_add_worksheet(workbook, list) else { throw .sheetName(list) }
        write(to: sheet, MarkedFormats(workbook))
        guard workbook_close(workbook) == LXW_NO_ERROR, let bytes = file.bytes() else { throw .noRoom }
        return bytes
    }

    private func write(to sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: MarkedFormats) {
        for (column, head) in ["序号", "单元格", "性质", "问题", "处理办法"].enumerated() {
            worksheet_write_string(sheet, 0, lxw_col_t(column), head, formats.head)
        }
        for (column, width) in [6.0, 12, 8, 60, 60].enumerated() {
            worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, nil)
        }
        for (index, finding) in findings.enumerated() {
            let row = lxw_row_t(index + 1)
            let texts = [finding.address, finding.severityName, finding.message.chinese, finding.remedy.chinese]
            worksheet_write_number(sheet, row, 0, Double(index + 1), nil)
            for (column, text) in texts.enumerated() {
                worksheet_write_string(sheet, row, lxw_col_t(column + 1), String(text.prefix(2_000)), formats.wrapped)
            }
        }
        worksheet_freeze_panes(sheet, 1, 0)
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
    }
}

extension Finding {
    /// Where it is on its sheet, such as `B7`; empty when it has no cell.
    fileprivate var address: String { (place?.column ?? "") + (place?.line.map(String.init) ?? "") }

    fileprivate var severityName: String {
        switch severity {
        case .error: "错误"
        case .warning: "提醒"
        case .doubt: "疑点"
        }
    }
}
