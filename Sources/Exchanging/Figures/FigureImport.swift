public import Planning

/// What a file of figures holds: the rows that are right, and everything that is wrong.
///
/// Whether a file with faults is taken in row by row or not at all is for the caller to decide.
public struct FigureImport: Sendable {
    /// One row that is right.
    public struct Row: Hashable, Sendable {
        /// The line it starts on.
        public let line: Int
        /// The figure in its place, with its source.
        public let observation: Observation
    }

    /// The largest number of findings that is kept; more of them say nothing new.
    public static let findingLimit = 10_000

    /// The file as the user named it.
    public let file: String
    /// What the file was written in; nil when it could not be decoded.
    public let encoding: TextEncoding?
    /// Every series that rows refer to.
    public let series: [Series]
    /// Every period that rows refer to.
    public let periods: [Period]
    /// Every source that rows refer to.
    public let sources: [Source]
    /// The rows that are right, in the order of the file, by their places in the tables; they have no entry yet.
    public let rows: [ObservationBatch.Row]
    /// The line that each of the rows starts on.
    public let lines: RowLines
    /// Everything that is wrong, in the order of the file.
    public let findings: [Finding]

    /// Whether nothing stands against taking in the whole file.
    public var isAcceptable: Bool { !findings.contains { $0.severity == .error } }

    /// A file that gave no row.
    init(file: String, encoding: TextEncoding?, findings: [Finding]) {
        self.file = file
        self.encoding = encoding
        self.findings = findings
        (series, periods, sources, rows, lines) = ([], [], [], [], RowLines())
    }

    /// The same rows with other findings.
    init(_ other: FigureImport, findings: [Finding]) {
        (file, encoding, self.findings) = (other.file, other.encoding, findings)
        (series, periods, sources) = (other.series, other.periods, other.sources)
        (rows, lines) = (other.rows, other.lines)
    }

    /// What a reader has read.
    init(_ reader: FigureReader, encoding: TextEncoding?) {
        file = reader.header.file
        self.encoding = encoding
        series = reader.names.series.values
        periods = reader.names.periods.meanings
        sources = reader.names.sources.values
        rows = reader.rows
        lines = reader.lines
        findings = reader.header.findings + reader.allFindings
    }
}

extension FigureImport {
    /// The rows that are right, each as an observation of its own.
    public var observations: [Row] {
        rows.indices.map { Row(line: lines[$0], observation: observation(rows[$0])) }
    }

    /// The rows that are right, as one entry of the ledger has them.
    public func batch(in entry: Provenance) -> ObservationBatch {
        ObservationBatch(series: series, periods: periods, provenances: [entry], sources: sources, rows: rows)
    }

    /// The lines that have a fault and gave no figure, in order.
    public var faultyLines: [Int] {
        Set(findings.filter { $0.severity == .error }.compactMap { $0.place?.line }).sorted()
    }

    private func observation(_ row: ObservationBatch.Row) -> Observation {
        Observation(
            cell: series[Int(row.series)].cell(periods[Int(row.period)]),
            content: row.figure.map { .reported($0) } ?? .withdrawn, source: sources[Int(row.source)])
    }
}
