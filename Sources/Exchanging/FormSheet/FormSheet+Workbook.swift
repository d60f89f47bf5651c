import CXlsxWriter
import Planning

extension FormSheet {
    /// The workbook (.xlsx): labels locked, cells to fill in coloured, its key hidden in it.
    ///
    /// The protection has no password: it keeps from mistakes, not from intent, and what comes back is compared.
    public func workbook() throws(WorkbookError) -> [UInt8] {
        let file = MemoryFile()
        guard file.isOpen, let workbook = workbook_new(file.path) else { throw .noRoom }
        setProperties(of: workbook)
        let formats = FormSheetFormats(workbook)
        guard let page = workbook_add_worksheet(workbook, "报表") else { throw .sheetName("报表") }
        FormSheetPage(form: self, page: page, formats: formats).write()
        guard let dictionary = workbook_add_worksheet(workbook, "字典") else { throw .sheetName("字典") }
        writeDictionary(to: dictionary)
        guard workbook_close(workbook) == LXW_NO_ERROR, let bytes = file.bytes() else { throw .noRoom }
        return bytes
    }

    private func setProperties(of workbook: UnsafeMutablePointer<lxw_workbook>) {
        var properties = lxw_doc_properties()
        withMutableCStrings([title, key.description]) { texts in
            properties.title = texts[0]
            properties.keywords = texts[1]
            workbook_set_properties(workbook, &properties)
        }
    }

    /// What each code means, for whoever shows the hidden sheet.
    private func writeDictionary(to page: UnsafeMutablePointer<lxw_worksheet>) {
        for (column, head) in ["代码", "统计项", "计量单位", "填报说明"].enumerated() {
            worksheet_write_string(page, 0, lxw_col_t(column), head, nil)
        }
        for (index, row) in rows.enumerated() {
            for (column, text) in [row.code, row.name, row.unit.symbol, row.instructions].enumerated() {
                worksheet_write_string(page, lxw_row_t(index + 1), lxw_col_t(column), text, nil)
            }
        }
        worksheet_protect(page, nil, nil)
        worksheet_hide(page)
    }
}

/// Lends texts to a library that takes pointers, for as long as the closure runs.
func withMutableCStrings(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>]) -> Void) {
    let copies = texts.map { text in
        let bytes = Array(text.utf8CString)
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        copy.initialize(from: bytes, count: bytes.count)
        return copy
    }
    defer { for copy in copies { copy.deallocate() } }
    body(copies)
}
