import Planning

/// The sorts of values that a formula has.
public enum FormulaSort: Equatable, Sendable {
    /// A number, with or without a unit.
    case number
    /// True or false.
    case truth
    /// A text.
    case text

    /// The word of messages.
    var word: Bilingual {
        switch self {
        case .number: Bilingual("数", "a number")
        case .truth: Bilingual("条件", "a condition")
        case .text: Bilingual("文字", "a text")
        }
    }
}
