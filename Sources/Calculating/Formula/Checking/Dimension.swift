import Planning

/// The unit of a computed value as a product of powers: `亿元`, `亿元/家`, or nothing for a plain number.
struct Dimension: Hashable {
    /// Symbols with their powers, none of them zero.
    private let powers: [String: Int]

    private init(powers: [String: Int]) { self.powers = powers.filter { $0.value != 0 } }

    /// A unit, of which `亿元/家` and `元/人·天` are taken apart, so that they can be computed with.
    init(_ unit: Unit) {
        let sides = unit.symbol.split(separator: "/", omittingEmptySubsequences: false)
        guard sides.count <= 2, sides.allSatisfy({ !$0.isEmpty }) else {
            self.init(powers: unit.symbol.isEmpty ? [:] : [unit.symbol: 1])
            return
        }
        var powers: [String: Int] = [:]
        for (side, sign) in zip(sides, [1, -1]) {
            for factor in side.split(separator: "·") where factor != "1" { powers[String(factor), default: 0] += sign }
        }
        self.init(powers: powers)
    }

    static let plain = Dimension(powers: [:])
    static let percent = Dimension(.percent)
    static let points = Dimension(.percentagePoint)

    var isPlain: Bool { powers.isEmpty }

    /// Percentages and points only ever stand alone.
    var isPercentage: Bool { self == .percent || self == .points }

    var unit: Unit? { isPlain ? nil : Unit(symbol) }

    /// The name in messages.
    var name: String { isPlain ? "数" : symbol }

    /// `亿元·家/人^2`.
    private var symbol: String {
        let sorted = powers.sorted { $0.key < $1.key }
        let above = sorted.filter { $0.value > 0 }.map { Self.factor($0.key, $0.value) }
        let below = sorted.filter { $0.value < 0 }.map { Self.factor($0.key, -$0.value) }
        let start = above.isEmpty ? "1" : above.joined(separator: "·")
        return below.isEmpty ? start : start + "/" + below.joined(separator: "/")
    }

    private static func factor(_ symbol: String, _ power: Int) -> String { power == 1 ? symbol : "\(symbol)^\(power)" }

    func raised(to power: Int) -> Dimension { Dimension(powers: powers.mapValues { $0 * power }) }

    func times(_ other: Dimension) -> Dimension { Dimension(powers: powers.merging(other.powers, uniquingKeysWith: +)) }

    func divided(by other: Dimension) -> Dimension { times(other.raised(to: -1)) }

    /// How many yuan one of it is; nil for what is not money.
    var money: Double? { Self.money[symbol] }

    static let money: [String: Double] = ["元": 1, "千元": 1e3, "万元": 1e4, "百万元": 1e6, "亿元": 1e8]
}
