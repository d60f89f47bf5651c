/// The mark a plan aims at, in the form its text gives it.
public struct ChartTarget: Hashable, Sendable {
    /// What has to be hit.
    public enum Mark: Hashable, Sendable {
        /// One value: reach it, stay above or below it.
        case value(Double)
        /// Anything between two values: a range, or about (左右) with its tolerance.
        case band(ClosedRange<Double>)
    }

    /// When it is due.
    public let moment: ChartMoment
    /// What has to be hit.
    public let mark: Mark
    /// The target in the words of the plan: `≥2000`, `3—5家`, `40%左右`.
    public let shown: String

    /// A target at a moment.
    public init(_ moment: ChartMoment, _ mark: Mark, shown: String) {
        self.moment = moment
        self.mark = mark
        self.shown = shown
    }

    /// The lowest and the highest value that the axis must show.
    var bounds: ClosedRange<Double> {
        switch mark {
        case .value(let value): value...value
        case .band(let range): range
        }
    }

    /// The value that the diamond stands on.
    var middle: Double { bounds.lowerBound / 2 + bounds.upperBound / 2 }

    /// Whether it can be drawn.
    var isDrawable: Bool {
        switch mark {
        case .value(let value): value.isDrawable
        case .band(let range): range.lowerBound.isDrawable && range.upperBound.isDrawable
        }
    }
}
