public import Planning

/// A number together with every value that its printed digits leave open (舍入区间).
public struct RoundedNumber: Hashable, Sendable {
    /// The number as computed or printed.
    public let value: Double
    /// The lowest and highest true value.
    public let interval: ClosedRange<Double>

    /// A figure as printed: 1.6 stands for 1.55 to 1.65.
    public init(_ figure: Figure) {
        value = figure.value
        interval = figure.roundingInterval
    }

    init(value: Double, corners: [Double]) {
        self.value = value
        interval = (corners.min() ?? value)...(corners.max() ?? value)
    }

    /// Whether a number as printed can be the rounding of this one.
    public func agrees(with printed: Figure) -> Bool { interval.overlaps(printed.roundingInterval) }

    var ends: [Double] { [interval.lowerBound, interval.upperBound] }
}
