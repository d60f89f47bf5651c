public import Planning

/// A JSON value whose members keep their order.
///
/// A number can only be an integer, a figure with its printed digits, or a finite Double: NaN has no place here.
public enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A whole number.
    case integer(Int)
    /// A figure, written with exactly its printed digits.
    case figure(Figure)
    /// A computed number in its shortest exact notation; infinity and NaN are written as `null`.
    case number(Double)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// Members in the order given.
    case object([(name: String, value: JSONValue)])

    /// Whether two values are written alike.
    public static func == (left: Self, right: Self) -> Bool { JSONText(left).text == JSONText(right).text }

    /// Hashes what is written.
    public func hash(into hasher: inout Hasher) { hasher.combine(JSONText(self).text) }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    /// A text.
    public init(stringLiteral text: String) { self = .string(text) }

    /// A whole number.
    public init(integerLiteral number: Int) { self = .integer(number) }

    /// `true` or `false`.
    public init(booleanLiteral truth: Bool) { self = .boolean(truth) }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral {
    /// A list.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// Members in the order given.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { (name: $0.0, value: $0.1) })
    }

    /// `null`.
    public init(nilLiteral: ()) { self = .null }
}
