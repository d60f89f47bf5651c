/// What a formula, or a part of one, comes to.
public indirect enum FormulaOutcome: Hashable, Sendable {
    /// A finite number.
    case number(Double)
    /// True or false.
    case truth(Bool)
    /// A text.
    case text(String)
    /// Several values, of periods oldest first or of areas in the order of the tree.
    case list([FormulaOutcome])
    /// No value, and why.
    case missing(MissingReason)

    /// The number, if it is one.
    public var number: Double? { if case .number(let value) = self { value } else { nil } }

    /// Why there is no value.
    public var reason: MissingReason? { if case .missing(let reason) = self { reason } else { nil } }

    /// A number if it is finite.
    static func finite(_ value: Double) -> FormulaOutcome {
        value.isFinite ? .number(value) : .missing(value.isNaN ? .notReal : .overflow)
    }
}
