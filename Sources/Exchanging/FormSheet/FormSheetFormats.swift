import CXlsxWriter

/// The formats of a form's cells. Cells are locked unless a format opens them.
struct FormSheetFormats {
    typealias Format = UnsafeMutablePointer<lxw_format>

    let title: Format?
    let plain: Format?
    let head: Format?
    let label: Format?
    let openText: Format?
    let openGeneral: Format?
    private let figures: [Format?]
    private let openFigures: [Format?]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        title = Self.format(workbook) { format in
            format_set_bold(format)
            format_set_font_size(format, 16)
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        }
        plain = Self.format(workbook) { _ in }
        head = Self.format(workbook) { format in
            format_set_bold(format)
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            format_set_bg_color(format, 0xE6EBF0)
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        }
        label = Self.format(workbook) { format in
            format_set_text_wrap(format)
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        }
        openText = Self.format(workbook) { format in
            Self.unlock(format)
            format_set_text_wrap(format)
        }
        openGeneral = Self.format(workbook) { Self.unlock($0) }
        figures = (0...18).map { places in
            Self.format(workbook) { format in
                format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
                format_set_num_format(format, Self.code(places))
            }
        }
        openFigures = (0...18).map { places in
            Self.format(workbook) { format in
                Self.unlock(format)
                format_set_num_format(format, Self.code(places))
            }
        }
    }

    /// The format of a figure with so many digits behind the point.
    func figure(_ places: Int, isOpen: Bool) -> Format? { isOpen ? openFigures[places] : figures[places] }

    private static func format(
        _ workbook: UnsafeMutablePointer<lxw_workbook>, _ set: (Format?) -> Void
    ) -> Format? {
        let format = workbook_add_format(workbook)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        set(format)
        return format
    }

    private static func unlock(_ format: Format?) {
        format_set_unlocked(format)
        format_set_bg_color(format, 0xFFF9DB)
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    }

    private static func code(_ places: Int) -> String {
        places == 0 ? "0" : "0." + String(repeating: "0", count: places)
    }
}
