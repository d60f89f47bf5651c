/// The round values of an axis: steps of 1, 2, 2.5 or 5 times a power of ten that cover all the data.
struct NiceTicks: Hashable, Sendable {
    /// The tick values, ascending; the first and the last are the ends of the axis.
    let values: [Double]
    /// How many decimals tell the ticks apart.
    let decimals: Int

    var lower: Double { values.first ?? 0 }
    var upper: Double { values.last ?? 1 }

    /// Whether zero is on the axis.
    var hasZero: Bool { lower <= 0 && upper >= 0 }

    /// Ticks over `range`, about `count` steps.
    init(covering range: ClosedRange<Double>, about count: Int) {
        let span = max(range.upperBound - range.lowerBound, NiceTicks.smallestSpan(at: range))
        let step = NiceStep(atLeast: span / Double(max(1, count)))
        let first = (range.lowerBound / step.size + 1e-9).rounded(.down)
        let upper = max(range.upperBound, range.lowerBound + span)
        let last = max((upper / step.size - 1e-9).rounded(.up), first + 1)
        values = stride(from: first, through: last, by: 1).map { $0 * step.size }
        decimals = step.decimals
    }

    private static func smallestSpan(at range: ClosedRange<Double>) -> Double {
        let magnitude = max(abs(range.lowerBound), abs(range.upperBound))
        return magnitude > 0 ? magnitude * 1e-9 : 1
    }
}

/// A round distance between ticks.
private struct NiceStep {
    let size: Double
    let decimals: Int

    init(atLeast raw: Double) {
        var (power, exponent) = (1.0, 0)
        while power * 10 <= raw { (power, exponent) = (power * 10, exponent + 1) }
        while power > raw { (power, exponent) = (power / 10, exponent - 1) }
        let choices: [(factor: Double, extra: Int)] = [(1, 0), (2, 0), (2.5, 1), (5, 0), (10, -1)]
        let choice = choices.first { $0.factor * power >= raw * (1 - 1e-9) } ?? (10, -1)
        size = choice.factor * power
        decimals = max(0, choice.extra - exponent)
    }
}
