import Planning

extension Finding {
    /// Why nothing can be taken from a cell; nil where something can.
    static func unreadable(_ cell: SheetCell, at place: Place) -> Finding? {
        switch cell.content {
        case .error(let text):
            Finding(
                .error, code: "xlsx.error",
                message: Bilingual("单元格是错误值“\(text.prefix(20))”。", "The cell holds the error “\(text.prefix(20))”."),
                remedy: Bilingual("请改正公式，或填写数值。", "Mend the formula, or give the figure."), at: place)
        case .uncalculated:
            Finding(
                .error, code: "xlsx.formula",
                message: Bilingual("公式没有保存计算结果。", "The formula has no stored result."),
                remedy: Bilingual(
                    "请用 Excel 或 WPS 打开并保存一次，或以“选择性粘贴—数值”填写。",
                    "Open and save it in Excel or WPS, or paste the value."), at: place)
        case .scaled(let digits):
            Finding(
                .error, code: "xlsx.scaled",
                message: Bilingual(
                    "单元格按自定义格式缩小显示，实际保存的数是 \(digits)，与所见不同。",
                    "The format shows another number than the cell holds, which is \(digits)."),
                remedy: Bilingual("请改为常规格式，并核对单位后填写。", "Set the format to General, and check the number and its unit."),
                at: place)
        case .text, .number, .percent, .date, .boolean: nil
        }
    }
}
