public import Planning

extension FormulaOutcome {
    /// The value as a reader sees it, with its unit and at most twelve digits that count; only printing rounds.
    public func text(_ unit: Unit?, in language: Language) -> String {
        switch self {
        case .number(let value): readableText(value) + (unit.map { " " + $0.text(in: language) } ?? "")
        case .truth(let truth): Bilingual(truth ? "是" : "否", truth ? "true" : "false").text(in: language)
        case .text(let text): text
        case .list(let elements): Bilingual("\(elements.count)个值", "\(elements.count) values").text(in: language)
        case .missing(let reason):
            Bilingual("缺（\(reason.message.chinese)）", "missing (\(reason.message.english))").text(in: language)
        }
    }
}

/// A number with twelve significant digits, so that the noise of binary fractions does not show.
private func readableText(_ value: Double) -> String {
    guard (1e-6..<1e12).contains(abs(value)) else { return value == 0 ? "0" : numberText(value) }
    var places = 11
    var limit = 10.0
    while abs(value) >= limit {
        limit *= 10
        places -= 1
    }
    let text = decimalText(value, digits: max(0, places))
    guard text.contains(".") else { return text }
    let end = text.lastIndex { $0 != "0" } ?? text.startIndex
    return text[end] == "." ? String(text[..<end]) : String(text[...end])
}
