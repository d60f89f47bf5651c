/// How far a value lies from the median of others, in median absolute deviations (绝对中位差).
///
/// The score is the modified z of Iglewicz and Hoaglin, 0.6745 · (x − median) / MAD; one odd value among the others does
/// not hide itself in it as it does in a standard deviation. Vectors: DHIS2 outlier tests (VECTORS §4.4).
public struct MedianDeviation: Hashable, Sendable {
    /// The middle of the values.
    public let median: Double
    /// The middle of the distances from it; never zero.
    public let deviation: Double

    private static let factor = 0.6745

    /// Takes the values to compare with; nil without any, or where more than half of them are the same number.
    public init?(of values: [Double]) {
        guard let median = Self.median(of: values),
            let deviation = Self.median(of: values.map { abs($0 - median) }), deviation > 0
        else { return nil }
        self.median = median
        self.deviation = deviation
    }

    /// How far a value lies from the median; negative below it.
    public func score(of value: Double) -> Double { Self.factor * (value - median) / deviation }

    /// The values whose score is at most `limit` on either side.
    public func bounds(at limit: Double) -> ClosedRange<Double> {
        let reach = abs(limit) * deviation / Self.factor
        return median - reach...median + reach
    }

    private static func median(of values: [Double]) -> Double? {
        let sorted = values.sorted()
        guard let last = sorted.indices.last else { return nil }
        return (sorted[last / 2] + sorted[(last + 1) / 2]) / 2
    }
}
