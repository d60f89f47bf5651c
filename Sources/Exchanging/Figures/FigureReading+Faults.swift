import Planning

extension FigureReading {
    static func missing(_ message: Bilingual) -> CellFault {
        CellFault(
            "csv.figure", message,
            Bilingual("没有数值时请删除本行；确实为零时请写 0。", "Delete the row; write 0 only if it really is zero."))
    }

    static func level(_ text: String) -> CellFault {
        CellFault(
            "csv.figure",
            Bilingual("“\(text)”不是数值。", "“\(text)” is not a number."),
            Bilingual(
                "若公布的增速为零，请写 0，并在备注中注明原文“\(text)”；否则请填写实际数值。",
                "If zero growth was published write 0 and quote the word in the note; otherwise give the number."))
    }

    static func write(_ text: String, _ plain: String) -> CellFault {
        CellFault(
            "csv.figure",
            Bilingual(
                "“\(text.prefix(40))”不是规定的数值写法（不用全角数字、千分位、正号和科学计数法）。",
                "“\(text.prefix(40))” is not plain decimal (no full-width digits, separators, plus sign or exponent)."),
            Bilingual("请写 \(plain)。", "Write \(plain)."))
    }

    static func mixed(_ text: String, _ plain: String, _ unit: String) -> CellFault {
        CellFault(
            "csv.figure",
            Bilingual("“\(text.prefix(40))”在数值中夹有文字或单位。", "“\(text.prefix(40))” mixes a number with words or a unit."),
            Bilingual(
                "数值请写 \(plain)\(unit.isEmpty ? "" : "，“\(unit)”写入“单位”列")；“约”“突破”等字样写入“备注”列。",
                "Write \(plain); the unit belongs into the column unit, words such as “about” into note."))
    }

    static func tooLong(_ text: String) -> CellFault {
        CellFault(
            "csv.figure",
            Bilingual(
                "数值有 \(text.utf8.count) 个字符，超过 18 位数字。",
                "The value has \(text.utf8.count) characters; 18 digits are the limit."),
            Bilingual("请按公布的位数填写，或改用较大的单位。", "Give it as published, or define the statistic in a larger unit."))
    }

    static func other(_ text: String) -> CellFault {
        CellFault(
            "csv.figure",
            Bilingual("“\(text.prefix(40))”不是数值。", "“\(text.prefix(40))” is not a number."),
            Bilingual(
                "只用半角数字、一个小数点和负号，例如 1227.7 或 -6.3；撤回已报数值请写“撤回”。",
                "Use ASCII digits, one point and a minus sign only, such as -6.3; to withdraw a figure write “withdrawn”."
            ))
    }
}

extension CellFault {
    /// The fault of a text that hides characters; nil when everything in it can be seen.
    static func hiddenIn(_ text: String) -> CellFault? { hiddenCharacter(in: text).map { hidden($0) } }
}
