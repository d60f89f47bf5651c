/// One figure in a chart.
public struct ChartPoint: Hashable, Sendable {
    /// When.
    public let moment: ChartMoment
    /// How much.
    public let value: Double
    /// The figure as reported, with its printed digits: `1227.7`, not `1227.70`.
    public let shown: String
    /// What else a reader should know: who reported it, why it was revised.
    public let note: String?

    /// A figure at a moment.
    public init(_ moment: ChartMoment, _ value: Double, shown: String, note: String? = nil) {
        self.moment = moment
        self.value = value
        self.shown = shown
        self.note = note
    }

    /// Whether the value can be drawn; what is not finite, or beyond 10^15, is missing rather than zero.
    var isDrawable: Bool { value.isDrawable }
}

extension Double {
    /// Whether a value can be placed on an axis exactly.
    var isDrawable: Bool { isFinite && magnitude <= 1e15 }
}
