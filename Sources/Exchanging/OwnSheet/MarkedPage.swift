import CXlsxWriter
import Planning

/// Writes a sheet again, with its faults marked.
struct MarkedPage {
    let page: SheetPage
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let formats: MarkedFormats
    private let faults: [CellAddress: [Finding]]

    init(page: SheetPage, findings: [Finding], sheet: UnsafeMutablePointer<lxw_worksheet>, formats: MarkedFormats) {
        (self.page, self.sheet, self.formats) = (page, sheet, formats)
        faults = findings.reduce(into: [:]) { faults, finding in
            guard let place = finding.place, let line = place.line, place.sheet == page.name else { return }
            guard let address = CellAddress((place.column ?? "A") + String(line)) else { return }
            faults[address, default: []].append(finding)
        }
    }

    func write() {
        setColumns()
        merge()
        for row in page.rows {
            for cell in row.cells { write(cell) }
            guard row.isHidden else { continue }
            var options = lxw_row_col_options()
            options.hidden = 1
            worksheet_set_row_opt(sheet, lxw_row_t(row.number - 1), 15, nil, &options)
        }
        for (address, findings) in faults { comment(findings, at: address) }
    }

    private func setColumns() {
        let width = page.rows.compactMap { $0.cells.last?.address.column }.max() ?? 0
        guard width > 0 else { return }
        let spanned = Set(page.merged.map(\.first))
        for column in 1...min(width, TableGrid.widest) {
            let cells = page.rows.prefix(200).compactMap { $0.cell(column) }.filter { !spanned.contains($0.address) }
            let widest = cells.map { ColumnWidths.width(of: $0.text) }.max() ?? 0
            var options = lxw_row_col_options()
            options.hidden = page.hiddenColumns.contains(column) ? 1 : 0
            let place = lxw_col_t(column - 1)
            worksheet_set_column_opt(sheet, place, place, Double(min(40, max(8, widest + 2))), nil, &options)
        }
    }

    private func merge() {
        var room = Self.mergedCells
        for block in page.merged where block.first != block.last && block.count <= room {
            room -= block.count
            worksheet_merge_range(
                sheet, lxw_row_t(block.first.row - 1), lxw_col_t(block.first.column - 1),
                lxw_row_t(block.last.row - 1), lxw_col_t(block.last.column - 1), "", format(block.first, 0))
        }
    }

    /// The library writes every cell of a block; no table of an office has more.
    private static let mergedCells = 200_000

    private func write(_ cell: SheetCell) {
        let (row, column) = (lxw_row_t(cell.address.row - 1), lxw_col_t(cell.address.column - 1))
        switch cell.content {
        case .number(let digits), .scaled(let digits):
            write(digits, hundredth: false, cell, row, column)
        case .percent(let digits): write(digits, hundredth: true, cell, row, column)
        case .boolean(let isTrue): worksheet_write_boolean(sheet, row, column, isTrue ? 1 : 0, format(cell.address, 0))
        case .text, .date, .error, .uncalculated:
            let text = String(cell.text.prefix(Workbook.longestText))
            worksheet_write_string(sheet, row, column, text, format(cell.address, 0))
        }
    }

    private func write(_ digits: String, hundredth: Bool, _ cell: SheetCell, _ row: lxw_row_t, _ column: lxw_col_t) {
        guard let figure = try? Figure(digits), figure.coefficient.magnitude <= Workbook.mostExact else {
            worksheet_write_string(sheet, row, column, cell.text, format(cell.address, 0))
            return
        }
        let format = format(cell.address, figure.scale + (hundredth ? 19 : 0))
        worksheet_write_number(sheet, row, column, hundredth ? figure.value / 100 : figure.value, format)
    }

    private func format(_ address: CellAddress, _ index: Int) -> MarkedFormats.Format? {
        guard let findings = faults[address] else { return formats.plain[index] }
        return findings.contains { $0.severity == .error } ? formats.error[index] : formats.notice[index]
    }

    private func comment(_ findings: [Finding], at address: CellAddress) {
        let (row, column) = (lxw_row_t(address.row - 1), lxw_col_t(address.column - 1))
        if page.cell(address) == nil { worksheet_write_blank(sheet, row, column, format(address, 0)) }
        let lines = findings.map { $0.message.chinese + $0.remedy.chinese }
        withMutableCStrings([String(lines.joined(separator: "\n").prefix(2_000)), "规衡"]) { texts in
            var options = lxw_comment_options()
            options.author = texts[1]
            (options.width, options.height) = (320, 120)
            worksheet_write_comment_opt(sheet, row, column, texts[0], &options)
        }
    }
}
