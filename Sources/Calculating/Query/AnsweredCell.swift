import Planning

/// One cell of an answer.
public struct AnsweredCell: Sendable {
    /// The place of its series in the answer.
    public var series: Int { Int(seriesPlace) }
    /// The place of its period in the answer.
    public var period: Int { Int(periodPlace) }
    /// What of the figure.
    public let measure: FigureMeasure
    /// The number, or why there is none.
    public let value: CellValue
    /// Where a reported number was read, if not in the series and period of the cell itself.
    var elsewhere: Cell? { if case .elsewhere(let cell) = origin { cell } else { nil } }
    private let origin: Origin
    private let seriesPlace: Int32
    private let periodPlace: Int32

    init(series: Int, period: Int, measure: FigureMeasure, value: CellValue, origin: Origin) {
        seriesPlace = Int32(clamping: series)
        periodPlace = Int32(clamping: period)
        self.measure = measure
        self.value = value
        self.origin = origin
    }

    /// Where a number was read; a box, so that the many cells that need none stay small.
    enum Origin: Sendable {
        case own
        indirect case elsewhere(Cell)
    }
}
