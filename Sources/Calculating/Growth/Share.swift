public import Planning

/// A part of a whole in percent (占比), with the interval that the printed digits of both leave open.
public struct Share: Sendable, Equatable {
    /// The share in percent.
    public let percent: Percent
    /// The lowest and highest share that rounding of the two figures allows, in percent.
    public let interval: ClosedRange<Double>

    /// Divides two figures; nil when the whole may be zero or less.
    public init?(of part: Figure, in whole: Figure) {
        let parts = part.roundingInterval
        let wholes = whole.roundingInterval
        guard wholes.lowerBound > 0 else { return nil }
        percent = Percent(part.value / whole.value * 100)
        let corners = [
            parts.lowerBound / wholes.lowerBound, parts.lowerBound / wholes.upperBound,
            parts.upperBound / wholes.lowerBound, parts.upperBound / wholes.upperBound,
        ].map { $0 * 100 }
        interval = (corners.min() ?? percent.value)...(corners.max() ?? percent.value)
    }

    /// Whether a share as printed can be the rounding of this one.
    public func agrees(with printed: Figure) -> Bool { interval.overlaps(printed.roundingInterval) }
}
