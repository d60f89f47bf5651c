/// The scale of a bullet row: from the baseline on the left to the target on the right, wide enough for what lies beyond.
struct BulletScale: Hashable, Sendable {
    let scale: LinearScale
    /// Where the bar begins: the baseline, else zero if the row covers it, else the left end.
    let origin: Double

    init?(_ row: BulletRow, from left: Double, to right: Double) {
        let target = row.target?.ends ?? []
        let rest = [row.baseline, row.current, row.expected].compactMap { $0?.value }
        let values = (rest + target).filter(\.isDrawable)
        guard let low = values.min(), let high = values.max() else { return nil }
        let start = row.baseline?.value.drawable ?? min(0, low)
        let first = min(low, start)
        let last = max(high, start)
        let falls = (target.last?.drawable ?? last) < start
        scale = LinearScale(from: falls ? last : first, to: falls ? first : last, start: left, end: right)
        origin = scale(start)
    }

    func callAsFunction(_ value: Double) -> Double { scale(value) }
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

extension Double {
    /// The value if it can be drawn.
    fileprivate var drawable: Double? { isDrawable ? self : nil }
}
