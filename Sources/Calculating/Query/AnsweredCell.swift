import Planning

/// One cell of an answer.
public struct AnsweredCell: Sendable {
    /// The place of its series in the answer.
    public let series: Int
    /// The place of its period in the answer.
    public let period: Int
    /// What of the figure.
    public let measure: FigureMeasure
    /// The number, or why there is none.
    public let value: CellValue
    /// Where a reported number was read, if not in the series and period of the cell itself.
    let elsewhere: Cell?
}
