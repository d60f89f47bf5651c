/// Some recorded observations, with what many of them share in tables, so that millions pass through at little cost.
public struct ObservationBatch: Sendable {
    /// One version of one figure; the numbers are places in the batch's tables.
    public struct Row: Sendable {
        /// The place of its series in ``ObservationBatch/series``.
        public let series: Int32
        /// The place of its period in ``ObservationBatch/periods``.
        public let period: Int32
        /// The place of its entry in ``ObservationBatch/provenances``.
        public let provenance: Int32
        /// The place of its source in ``ObservationBatch/sources``.
        public let source: Int32
        /// The figure; nil when it was withdrawn.
        public let figure: Figure?

        /// A row by the places of what it shares with others.
        public init(series: Int32, period: Int32, provenance: Int32, source: Int32, figure: Figure?) {
            self.series = series
            self.period = period
            self.provenance = provenance
            self.source = source
            self.figure = figure
        }
    }

    /// Every series that rows refer to.
    public let series: [Series]
    /// Every period that rows refer to.
    public let periods: [Period]
    /// Every entry that rows refer to.
    public let provenances: [Provenance]
    /// Every source that rows refer to.
    public let sources: [Source]
    /// The observations. Those of one cell stand in the order of the ledger; cells may come in any order.
    public let rows: [Row]

    /// Whether each table begins with that of the batch before, so that places keep their meaning.
    public let isContinued: Bool

    /// A batch of rows that refer to nothing outside of the tables.
    public init(
        series: [Series], periods: [Period], provenances: [Provenance], sources: [Source], rows: [Row],
        isContinued: Bool = false
    ) {
        self.series = series
        self.periods = periods
        self.provenances = provenances
        self.sources = sources
        self.rows = rows
        self.isContinued = isContinued
    }
}

extension ObservationBatch {
    /// The cells of the rows, in their order.
    public var cells: some Sequence<Cell> {
        rows.lazy.map { row in series[Int(row.series)].cell(periods[Int(row.period)]) }
    }

    /// Joins observations into a batch, in their order.
    public init(_ observations: [RecordedObservation]) {
        var tables = ObservationTables()
        let rows = observations.map { tables.row($0) }
        self.init(
            series: tables.series.values, periods: tables.periods.values, provenances: tables.provenances.values,
            sources: tables.sources.values, rows: rows)
    }
}
