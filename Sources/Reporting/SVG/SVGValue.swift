/// What stands in an attribute: a number, printed short, or a text, escaped on writing.
enum SVGValue: Hashable, Sendable {
    /// A coordinate or a size.
    case number(Double)
    /// Any other content.
    case text(String)

    /// The value as it is written, before escaping.
    var written: String {
        switch self {
        case .number(let number): shortNumber(number)
        case .text(let text): text
        }
    }
}

extension SVGValue: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
    /// Takes a literal text.
    init(stringLiteral value: String) { self = .text(value) }

    /// Takes a literal number.
    init(floatLiteral value: Double) { self = .number(value) }

    /// Takes a literal whole number.
    init(integerLiteral value: Int) { self = .number(Double(value)) }
}
