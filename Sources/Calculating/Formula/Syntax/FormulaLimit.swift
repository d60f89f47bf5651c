/// How large a formula may be, so that hostile or broken text is refused instead of exhausting the machine.
public enum FormulaLimit {
    /// The longest text, in bytes of UTF-8.
    public static let bytes = 64 * 1024
    /// How deep brackets, signs and functions may lie in each other.
    public static let depth = 200
    /// The most nodes in one syntax tree.
    public static let nodes = 10_000
    /// The most nodes computed for one value; windows and areas in each other multiply.
    public static let steps = 1_000_000
    /// The longest window and the farthest shift, in periods.
    public static let periods = 1200
}
