public import Planning

/// What a person typed for one figure of a report.
public struct ReportEntry: Hashable, Sendable {
    /// Which figure.
    public let cell: Cell
    /// The figure as it was typed; may be no figure at all yet.
    public let text: String
    /// 情况说明: why the figure stands although a check does not pass.
    public let reason: String

    /// What was typed for a cell.
    public init(cell: Cell, text: String, reason: String = "") {
        self.cell = cell
        self.text = text
        self.reason = reason
    }
}
