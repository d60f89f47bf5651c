public import Planning

/// A figure as an assessment uses it: its number, its period, and where it comes from.
public struct Measure: Sendable, Equatable {
    /// The period.
    public let period: Period
    /// The figure with its source and ledger entry.
    public let recorded: RecordedObservation
    /// The figure as reported.
    public let figure: Figure

    /// A figure in force; nil when it was withdrawn.
    init?(_ recorded: RecordedObservation?) {
        guard let recorded, let figure = recorded.observation.figure else { return nil }
        period = recorded.observation.cell.period
        self.recorded = recorded
        self.figure = figure
    }

    /// The number that computation uses.
    public var value: Double { figure.value }
    /// How far the source can be trusted.
    public var grade: Source.Grade { recorded.observation.source.grade }
}
