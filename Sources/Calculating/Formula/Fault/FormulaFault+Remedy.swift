public import Planning

extension FormulaFault {
    /// What to write instead.
    public var remedy: Bilingual {
        switch self {
        case .empty:
            Bilingual("请写出公式，例如 [战略性新兴产业产值] / [规模以上工业总产值]。", "Write one, such as [sei-output] / [industrial-output].")
        case .tooLong, .tooManyNodes: Bilingual("请拆成几个公式。", "Split it into several formulas.")
        case .tooDeep: Bilingual("请减少嵌套，或拆成几个公式。", "Nest less, or split it into several formulas.")
        case .strange: Bilingual("请使用半角数字和 + - * / % ^ ( ) [ ] 等符号。", "Use ASCII digits and + - * / % ^ ( ) [ ].")
        case .unexpected("%", .operand), .unfinished(.operand):
            Bilingual("请补全；百分数写作 百分数(40)，不写 40%。", "Complete it; a percentage is written percent(40), not 40%.")
        case .unexpected(",", .end): Bilingual("数中不写千分位逗号。", "Numbers have no thousands separators.")
        case .unexpected(_, let wanted), .unfinished(let wanted): wanted.remedy
        case .numberTooLarge: Bilingual("请核对位数，或换用较大的单位。", "Check the digits, or use a larger unit.")
        case .unclosedReference: Bilingual("请补上“]”。", "Add “]”.")
        case .unclosedText: Bilingual("请补上引号。", "Add the other quotation mark.")
        case .emptyReference: Bilingual("请写统计项或指标的代码或名称。", "Write the code or name of a statistic or indicator.")
        case .bareName(let name): Bilingual("引用数值写作 [\(name)]。", "A figure is written [\(name)].")
        case .unknownFunction(_, let suggestion), .unknownModifier(_, let suggestion): didYouMean(suggestion)
        case .argumentCount: Bilingual("请增减参数，参数之间用逗号分隔。", "Add or remove arguments; commas stand between them.")
        case .modifierWithoutValue, .repeatedModifier:
            Bilingual("例如 [战略性新兴产业产值; 口径=全口径; 时期=2020]。", "For example [sei-output; basis=all; period=2020].")
        case .unknownMissingRule:
            Bilingual("可写：任缺即缺、全缺才缺、按零计。", "Write skipIfAny, skipIfAll or never.")
        case .meaning(let fault): fault.remedy
        }
    }
}

extension FormulaFault.Wanted {
    fileprivate var remedy: Bilingual {
        switch self {
        case .operand: Bilingual("请在此处补上数值。", "Put a value here.")
        case .closing: Bilingual("请补上逗号或“)”。", "Put a comma or “)” here.")
        case .end:
            Bilingual("请补上运算符，或删去多余部分；相等写作“==”。", "Put an operator here or remove the rest; equality is written “==”.")
        }
    }
}

/// `您是否要写“…”？`, or nothing when no known name is near.
func didYouMean(_ suggestion: String?) -> Bilingual {
    guard let suggestion else { return Bilingual("请核对名称。", "Check the name.") }
    return Bilingual("是否应为“\(suggestion)”？", "Did you mean “\(suggestion)”?")
}
