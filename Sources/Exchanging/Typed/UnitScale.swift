import Planning

/// A unit as a power of ten of another one: 万元 is 10^4 元.
///
/// Amounts are converted by moving the decimal point, so that no digit changes.
struct UnitScale: Hashable {
    let base: String
    let exponent: Int

    init(_ symbol: String) {
        let symbol = Self.standard(symbol)
        let scale = Self.scales.first { symbol.hasPrefix($0.prefix) && symbol.count > $0.prefix.count }
        let isPrefixed = scale.map { $0.exponent >= 4 || symbol.hasSuffix("元") } ?? false
        base = isPrefixed ? String(symbol.dropFirst(scale?.prefix.count ?? 0)) : symbol
        exponent = isPrefixed ? scale?.exponent ?? 0 : 0
    }

    /// The one way to write a unit that is written in several.
    static func standard(_ symbol: String) -> String {
        let narrowed = String(String.UnicodeScalarView(symbol.unicodeScalars.map(FigureReading.narrow)))
        let plain = narrowed.filter { !$0.isWhitespace }
        return synonyms[plain] ?? plain
    }

    /// A figure in another unit; nil where the two do not measure the same, or the digits do not fit.
    func convert(_ figure: Figure, to other: UnitScale) -> Figure? {
        guard base == other.base else { return nil }
        let scale = figure.scale - (exponent - other.exponent)
        var coefficient = figure.coefficient
        for _ in 0..<max(0, -scale) {
            let (product, isTooLarge) = coefficient.multipliedReportingOverflow(by: 10)
            guard !isTooLarge else { return nil }
            coefficient = product
        }
        return scale == figure.scale ? figure : Figure(coefficient: coefficient, scale: max(0, scale))
    }

    private static let synonyms = [
        "百分点": "个百分点", "人民币元": "元", "人民币万元": "万元", "人民币亿元": "亿元", "百分比": "%",
    ]

    /// The longer prefix comes first.
    private static let scales: [(prefix: String, exponent: Int)] = [
        ("万亿", 12), ("千万", 7), ("百万", 6), ("亿", 8), ("万", 4), ("千", 3), ("百", 2),
    ]
}
