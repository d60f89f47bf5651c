/// What a figure counts or measures in (计量单位), by its printed symbol: `亿元`, `家`, `%`, `个百分点`.
public struct Unit: Hashable, Sendable, CustomStringConvertible {
    /// The symbol as printed behind a figure.
    public let symbol: String

    /// Takes the symbol as printed.
    public init(_ symbol: String) { self.symbol = symbol }

    /// The symbol as printed behind a figure.
    public var description: String { symbol }

    /// Parts of a hundred; a level or a growth rate.
    public static let percent = Unit("%")
    /// A difference of two percentages, which is not itself a percentage.
    public static let percentagePoint = Unit("个百分点")
}
