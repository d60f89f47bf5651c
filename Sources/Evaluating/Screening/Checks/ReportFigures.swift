public import Planning

/// The figures of one report, with what is on record beside them.
public struct ReportFigures: Sendable {
    /// The period that the report is for.
    public let period: Period
    /// The area that its figures are of.
    public let area: Area.ID
    /// What is filled in, by cell; a cell that is asked and not here is missing.
    public let typed: [Cell: Figure]
    /// What is on record for a cell: earlier periods, and what other forms ask for.
    public let recorded: @Sendable (Cell) -> Figure?

    /// A report as it is filled in.
    public init(
        period: Period, area: Area.ID, typed: [Cell: Figure], recorded: @escaping @Sendable (Cell) -> Figure?
    ) {
        self.period = period
        self.area = area
        self.typed = typed
        self.recorded = recorded
    }
}
