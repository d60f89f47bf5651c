import Planning

extension FormulaReference {
    /// Reads the inside of square brackets: a name, then `key=value` behind semicolons.
    init(reading inside: String, at range: Range<Int>) throws(FormulaError) {
        let parts = inside.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == "；" }.map(trimmed)
        guard let name = parts.first, !name.isEmpty else { throw FormulaError(.emptyReference, at: range) }
        self.init(name)
        var seen: Set<FormulaModifier> = []
        for part in parts.dropFirst() {
            let (modifier, value) = try Self.modifier(part, at: range)
            guard seen.insert(modifier).inserted else {
                throw FormulaError(.repeatedModifier(modifier.chinese, modifier.rawValue), at: range)
            }
            try state(modifier, value, at: range)
        }
    }

    private static func modifier(
        _ text: String, at range: Range<Int>
    ) throws(FormulaError) -> (FormulaModifier, String) {
        guard let mark = text.firstIndex(where: { $0 == "=" || $0 == "＝" }) else {
            throw FormulaError(.modifierWithoutValue(text), at: range)
        }
        let key = trimmed(text[..<mark])
        let value = trimmed(text[text.index(after: mark)...])
        guard let modifier = FormulaModifier(named: key) else {
            let known = FormulaModifier.allCases.flatMap { [$0.chinese, $0.rawValue] }
            throw FormulaError(.unknownModifier(key, suggestion: nearest(to: key, among: known)), at: range)
        }
        guard !value.isEmpty else { throw FormulaError(.modifierWithoutValue(text), at: range) }
        return (modifier, value)
    }

    private mutating func state(
        _ modifier: FormulaModifier, _ value: String, at range: Range<Int>
    ) throws(FormulaError) {
        switch modifier {
        case .basis: basis = value
        case .area: area = value
        case .period: period = value
        case .missing:
            let rule = FormulaMissingRule.allCases.first { $0.rawValue == value || $0.chinese == value }
            guard let rule else { throw FormulaError(.unknownMissingRule(value), at: range) }
            missing = rule
        }
    }
}

/// A text without spaces at its ends, full-width ones included.
private func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
}
