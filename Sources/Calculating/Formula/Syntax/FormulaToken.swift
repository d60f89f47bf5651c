/// A word of a formula with its place.
struct FormulaToken {
    enum Kind: Equatable {
        case number(Double, unit: String?)
        case name(String)
        case text(String)
        /// The inside of square brackets, unread.
        case reference(String)
        case joint(FormulaOperator)
        case caret, bang, opening, closing, comma, end
    }

    let kind: Kind
    let range: Range<Int>
}
