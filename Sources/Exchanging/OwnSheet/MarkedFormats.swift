import CXlsxWriter

/// The formats of a marked sheet.
struct MarkedFormats {
    typealias Format = UnsafeMutablePointer<lxw_format>

    let head: Format?
    let wrapped: Format?
    let plain: [Format?]
    let error: [Format?]
    let notice: [Format?]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        head = workbook_add_format(workbook)
        format_set_bold(head)
        format_set_bg_color(head, 0xE6EBF0)
        wrapped = workbook_add_format(workbook)
        format_set_text_wrap(wrapped)
        format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        plain = Self.byDigits(workbook, colour: nil)
        error = Self.byDigits(workbook, colour: 0xFFC7CE)
        notice = Self.byDigits(workbook, colour: 0xFFEB9C)
    }

    /// A format for each number of digits behind the point, 0 to 18; as many again for percentages.
    private static func byDigits(_ workbook: UnsafeMutablePointer<lxw_workbook>, colour: lxw_color_t?) -> [Format?] {
        ["", "%"].flatMap { sign in
            (0...18).map { places in
                let format = workbook_add_format(workbook)
                let code = places == 0 ? "0" : "0." + String(repeating: "0", count: places)
                format_set_num_format(format, code + sign)
                if let colour { format_set_bg_color(format, colour) }
                return format
            }
        }
    }
}
