/// A sign before one operand. It binds tighter than the operators between two, but looser than a power: `-3^2` is −9.
public enum FormulaSign: String, Sendable, Hashable, CaseIterable {
    /// Changes nothing.
    case plus = "+"
    /// Changes the sign.
    case minus = "-"
    /// True becomes false.
    case not = "!"
}
