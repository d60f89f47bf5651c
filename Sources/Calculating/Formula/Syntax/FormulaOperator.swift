/// An operator between two operands; those of one level are read from left to right.
public enum FormulaOperator: String, Sendable, Hashable, CaseIterable {
    /// Either is true.
    case or = "||"
    /// Both are true.
    case and = "&&"
    /// The same value.
    case equal = "=="
    /// Not the same value.
    case unequal = "!="
    /// Smaller.
    case less = "<"
    /// Smaller or the same.
    case lessOrEqual = "<="
    /// Greater.
    case greater = ">"
    /// Greater or the same.
    case greaterOrEqual = ">="
    /// Sum.
    case plus = "+"
    /// Difference.
    case minus = "-"
    /// Product.
    case times = "*"
    /// Quotient.
    case divided = "/"
    /// Remainder of the quotient cut towards zero; it has the sign of the dividend.
    case remainder = "%"

    /// How tightly it binds: a higher level is computed first.
    public var level: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .equal, .unequal: 3
        case .less, .lessOrEqual, .greater, .greaterOrEqual: 4
        case .plus, .minus: 5
        case .times, .divided, .remainder: 6
        }
    }
}
