import CXlsxWriter
import Planning

#if canImport(Glibc)
import Glibc
#endif

/// Sheets as an Excel workbook (XLSX): numbers as numbers with their printed digits, texts never as formulas.
public struct Workbook: Sendable {
    /// The sheets in order.
    public let sheets: [Sheet]

    /// A workbook of some sheets.
    public init(_ sheets: [Sheet]) { self.sheets = sheets }

    /// The file.
    ///
    /// The library writes to a file only; it gets one in memory, so that nothing of it is on a disk.
    public func bytes() throws(WorkbookError) -> [UInt8] {
        let file = MemoryFile()
        guard file.isOpen, let workbook = workbook_new(file.path) else { throw .noRoom }
        let formats = WorkbookFormats(workbook)
        for sheet in sheets { try Self.add(sheet, to: workbook, formats) }
        guard workbook_close(workbook) == LXW_NO_ERROR, let bytes = file.bytes() else { throw .noRoom }
        return bytes
    }

    private static func add(
        _ sheet: Sheet, to workbook: UnsafeMutablePointer<lxw_workbook>, _ formats: WorkbookFormats
    ) throws(WorkbookError) {
        let name = [sheet.mark, sheet.name].compactMap(\.self).joined(separator: " ")
        guard let page = workbook_add_worksheet(workbook, name) else { throw .sheetName(name) }
        if let mark = sheet.mark { worksheet_set_header(page, "&C&B" + mark) }
        for (column, width) in ColumnWidths(sheet).widths.enumerated() {
            worksheet_set_column(page, lxw_col_t(column), lxw_col_t(column), width, nil)
        }
        for (column, head) in sheet.columns.enumerated() {
            worksheet_write_string(page, 0, lxw_col_t(column), head, formats.head)
        }
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                write(cell, to: page, lxw_row_t(row + 1), lxw_col_t(column), formats)
            }
        }
        worksheet_freeze_panes(page, 1, lxw_col_t(sheet.headColumns))
        worksheet_set_landscape(page)
        worksheet_set_paper(page, 9)
        worksheet_repeat_rows(page, 0, 0)
        worksheet_fit_to_pages(page, 1, 0)
    }

    private static func write(
        _ cell: CSVCell, to page: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, _ column: lxw_col_t,
        _ formats: WorkbookFormats
    ) {
        switch cell {
        case .text(let text):
            guard !text.isEmpty else { return }
            worksheet_write_string(page, row, column, String(text.prefix(longestText)), formats.text)
        case .figure(let figure) where figure.coefficient.magnitude <= mostExact:
            worksheet_write_number(page, row, column, figure.value, formats.digits[figure.scale])
        case .figure(let figure):
            worksheet_write_string(page, row, column, figure.description, formats.text)
        case .number(let number):
            guard number.isFinite else { return }
            worksheet_write_number(page, row, column, number, formats.plain)
        }
    }

    /// Excel keeps fifteen digits; a figure with more stays text, so that none is lost.
    static let mostExact: UInt64 = 999_999_999_999_999
    static let longestText = 32_000
}
