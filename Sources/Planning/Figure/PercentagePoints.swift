/// A difference of two percentages (个百分点): from 13.2 % to 23.0 % are 9.8 points, not 9.8 %.
public struct PercentagePoints: Hashable, Sendable, Comparable {
    /// The number of points.
    public let value: Double

    /// Takes the number of points.
    public init(_ value: Double) { self.value = value }

    /// Orders by size.
    public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
