/// The scale of a bullet row: from the baseline on the left to the target on the right. What lies far outside is drawn
/// at the edge, so that one runaway figure does not press the row together.
struct BulletScale: Hashable, Sendable {
    /// Where the bar begins: the baseline, or zero if nothing is to be reached.
    let origin: Double
    private let scale: LinearScale

    /// How far the row reaches beyond baseline and target, as a share of the way between them.
    private static let margin = 0.35

    /// `nil` if the row has no figure.
    init?(_ row: BulletRow, from left: Double, to right: Double) {
        let target = row.target?.ends ?? []
        let figures = [row.baseline, row.current, row.expected].compactMap { $0?.value }
        guard let low = (figures + target).min(), let high = (figures + target).max() else { return nil }
        let start = target.isEmpty ? min(0, low) : row.baseline?.value ?? min(0, low)
        let falls = target.max().map { $0 < start } ?? false
        let goal = (falls ? target.min() : target.max()) ?? start + (high - start) * 1.6
        let reach = abs(goal - start) > 0 ? abs(goal - start) : max(abs(high - low), 1)
        let bottom = max(min(low, start), min(start, goal) - reach * BulletScale.margin)
        let top = min(max(high, start, goal), max(start, goal) + reach * BulletScale.margin)
        scale = LinearScale(from: falls ? top : bottom, to: falls ? bottom : top, start: left, end: right)
        origin = scale(start)
    }

    /// The place of a value, at the edge if it lies beyond.
    func callAsFunction(_ value: Double) -> Double { min(max(scale(value), scale.start), scale.end) }

    /// Whether a value lies outside what the row shows.
    func isBeyond(_ value: Double) -> Bool {
        value < min(scale.from, scale.to) || value > max(scale.from, scale.to)
    }
}

extension ChartTarget.Mark {
    /// The values at its ends: one, or two.
    var ends: [Double] {
        switch self {
        case .value(let value): [value]
        case .band(let range): [range.lowerBound, range.upperBound]
        }
    }
}
