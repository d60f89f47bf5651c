import CXlsxWriter

/// The formats of a workbook's cells.
struct WorkbookFormats {
    typealias Format = UnsafeMutablePointer<lxw_format>

    let head: Format?
    let text: Format?
    let plain: Format?
    /// By the number of digits behind the point, 0 to 18.
    let digits: [Format?]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        head = workbook_add_format(workbook)
        text = workbook_add_format(workbook)
        plain = workbook_add_format(workbook)
        digits = (0...18).map { places in
            let format = workbook_add_format(workbook)
            format_set_num_format(format, places == 0 ? "0" : "0." + String(repeating: "0", count: places))
            return format
        }
        format_set_bold(head)
        format_set_text_wrap(head)
        format_set_bg_color(head, 0xE6EBF0)
        format_set_bottom(head, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    }
}
