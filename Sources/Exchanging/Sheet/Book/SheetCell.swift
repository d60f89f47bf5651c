import Planning

/// A cell of a workbook that holds something.
public struct SheetCell: Hashable, Sendable {
    /// What a cell holds.
    public enum Content: Hashable, Sendable {
        /// A text, as typed.
        case text(String)
        /// A number in plain decimal digits.
        case number(String)
        /// A number that is shown as a percentage, in the digits before the sign: `12.3` for 12.3 %.
        case percent(String)
        /// A number that its format shows divided by thousands, so that another number is seen than is stored.
        case scaled(String)
        /// A number that is shown as a date.
        case date(SheetDate)
        /// Yes or no.
        case boolean(Bool)
        /// An error such as `#DIV/0!`.
        case error(String)
        /// A formula whose result was never stored.
        case uncalculated
    }

    /// Where it stands.
    public let address: CellAddress
    /// What it holds.
    public let content: Content
    /// Whether it is the stored result of a formula.
    public let isFormula: Bool

    /// A cell in its place.
    public init(address: CellAddress, content: Content, isFormula: Bool = false) {
        self.address = address
        self.content = content
        self.isFormula = isFormula
    }

    /// What it holds as text, the way it is printed.
    public var text: String {
        switch content {
        case .text(let text): text
        case .number(let digits), .scaled(let digits): digits
        case .percent(let digits): digits + "%"
        case .date(let date): date.description
        case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
        case .error(let text): text
        case .uncalculated: ""
        }
    }

    /// Whether nothing can be seen in it.
    public var isBlank: Bool {
        if case .text(let text) = content { return trimmed(text).isEmpty }
        return false
    }
}
