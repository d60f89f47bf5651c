/// A share or growth rate in parts of a hundred (百分数): 8.1 means 8.1 %.
public struct Percent: Hashable, Sendable, Comparable {
    /// The number before the percent sign.
    public let value: Double

    /// Takes the number before the percent sign.
    public init(_ value: Double) { self.value = value }

    /// The rate as a fraction: 0.081 for 8.1 %.
    public var fraction: Double { value / 100 }

    /// Orders by size.
    public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

    /// The distance of two percentages, in percentage points.
    public static func - (left: Self, right: Self) -> PercentagePoints {
        PercentagePoints(left.value - right.value)
    }
}
