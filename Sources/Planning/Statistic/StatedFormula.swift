/// The formula of a statistic that is calculated from others and reported by nobody (计算项).
public struct StatedFormula: Hashable, Sendable {
    /// The formula as it is written; it is read and checked with the definitions.
    public let text: String
    /// How many digits behind the point its values are printed with, 0 to 9.
    public let decimals: Int
    /// Why figures of different bases may meet in it; nil when they may not.
    public let mixingNote: String?

    /// A formula with the digits of its values.
    public init(_ text: String, decimals: Int = 2, mixingNote: String? = nil) {
        self.text = text
        self.decimals = decimals
        self.mixingNote = mixingNote
    }
}
