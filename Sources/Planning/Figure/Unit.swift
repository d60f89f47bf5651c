/// What a figure counts or measures in (计量单位), by its printed symbol: `亿元`, `家`, `%`, `个百分点`.
public struct Unit: Hashable, Sendable, CustomStringConvertible {
    /// The symbol as printed behind a figure.
    public let symbol: String

    /// Takes the symbol as printed.
    public init(_ symbol: String) { self.symbol = symbol }

    /// The symbol as printed behind a figure.
    public var description: String { symbol }

    /// The unit as readers of a language know it; a unit without an English name keeps its symbol.
    public func text(in language: Language) -> String {
        language == .chinese ? symbol : Self.english[symbol] ?? symbol
    }

    private static let english = [
        "亿元": "hundred million yuan", "万元": "ten thousand yuan", "元": "yuan", "家": "enterprises",
        "家次": "enterprise awards",
        "个": "items", "项": "items", "个百分点": "percentage points", "公里": "km", "倍": "times",
    ]

    /// Parts of a hundred; a level or a growth rate.
    public static let percent = Unit("%")
    /// A difference of two percentages, which is not itself a percentage.
    public static let percentagePoint = Unit("个百分点")
}
