import Planning

extension CellFault {
    /// A cell that must not be empty.
    static func missing(_ column: FigureColumn) -> CellFault {
        let (name, english) = (column.name.chinese, column.name.english)
        return switch column {
        case .source:
            CellFault(
                "csv.source", Bilingual("没有填写来源。", "The source is missing."),
                Bilingual("请填写文件名称及文号、报送单位或网址。", "Give the document and its number, the unit, or the address."))
        default:
            CellFault(
                "csv.\(english)", Bilingual("没有填写\(name)。", "The \(english) is missing."),
                Bilingual("请填写\(name)；如本行不需要，请整行删除。", "Fill it in, or delete the row."))
        }
    }

    /// A figure for a statistic that nobody reports.
    static func calculated(_ statistic: Statistic) -> CellFault {
        CellFault(
            "csv.calculated",
            Bilingual(
                "“\(statistic.name.chinese)”由公式计算，不接受填报。",
                "“\(statistic.name.english)” is calculated by a formula and not reported."),
            Bilingual(
                "请删除本行，改报公式所用的统计项；公布数须另设统计项。",
                "Delete the row and report what the formula uses; a published figure needs a statistic of its own."))
    }

    /// A text that hides characters or that a spreadsheet would run; nil when it is plain.
    static func unsafeText(_ text: String) -> CellFault? {
        if let scalar = hiddenCharacter(in: text) { return hidden(scalar) }
        guard let first = text.utf8.first, "=+@".utf8.contains(first) else { return nil }
        return formula(text)
    }

    static func hidden(_ scalar: Unicode.Scalar) -> CellFault {
        CellFault(
            "csv.hidden",
            Bilingual(
                "单元格中有看不见的字符 \(codePoint(scalar))。", "The cell holds the invisible character \(codePoint(scalar))."),
            Bilingual("请清空该单元格后重新键入，不要粘贴。", "Empty the cell and type it again instead of pasting."))
    }

    static func formula(_ text: String) -> CellFault {
        let start = String(text.prefix(1))
        return CellFault(
            "csv.formula",
            Bilingual("单元格以“\(start)”开头，是公式而不是内容。", "The cell starts with “\(start)” and is a formula."),
            Bilingual("请以“选择性粘贴—数值”写入计算结果或文字。", "Paste its value instead of the formula."))
    }

    static func grade(_ text: String) -> CellFault {
        CellFault(
            "csv.grade",
            Bilingual("等级“\(text.prefix(20))”不是 A、B 或 C。", "The grade “\(text.prefix(20))” is not A, B or C."),
            Bilingual(
                "请写 A（官方发布或单位报送）、B（媒体报道或转载）或 C（间接引用）。",
                "Write A (official), B (press or copy) or C (indirect)."))
    }

    static func unit(_ text: String, of statistic: Statistic) -> CellFault {
        CellFault(
            "csv.unit",
            Bilingual(
                "单位“\(text.prefix(20))”与“\(statistic.name.chinese)”的单位“\(statistic.unit)”不一致。",
                "The unit “\(text.prefix(20))” is not “\(statistic.unit)”, the unit of “\(statistic.name.english)”."),
            Bilingual(
                "系统不自动换算。请换算为\(statistic.unit)后填报，并在备注中注明。",
                "Nothing is converted silently: convert the figure to \(statistic.unit) and say so in the note."))
    }
}
