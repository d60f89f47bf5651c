public import Planning

/// One cell to be written.
public enum CSVCell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// A text, guarded against being run as a formula.
    case text(String)
    /// A figure with its printed digits.
    case figure(Figure)
    /// A computed number, not rounded.
    case number(Double)

    /// A text.
    public init(stringLiteral text: String) { self = .text(text) }
}
