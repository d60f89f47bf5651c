public import Planning

/// Figures that an organization sent in one file or form (报送).
public struct Submission: Sendable {
    /// Who sent it.
    public let organization: Organization.ID
    /// The name of the file or form, for people.
    public let fileName: String
    /// The fingerprint of the bytes as they were sent: what makes sending twice harmless.
    public let content: Fingerprint
    private let figures: Figures

    /// A file or form that waits to be recorded, with its figures; no two for one cell.
    public init(
        organization: Organization.ID, fileName: String, content: Fingerprint, observations: [Observation]
    ) {
        self.organization = organization
        self.fileName = fileName
        self.content = content
        figures = .observations(observations)
    }

    /// A file of very many figures; no two for one cell. What the rows say of entries is not looked at.
    ///
    /// The ledger holds it to the byte as it would hold the same figures given one by one.
    public init(organization: Organization.ID, fileName: String, content: Fingerprint, batch: ObservationBatch) {
        self.organization = organization
        self.fileName = fileName
        self.content = content
        figures = .batch(batch)
    }

    /// How many figures there are.
    public var count: Int {
        switch figures {
        case .observations(let observations): observations.count
        case .batch(let batch): batch.rows.count
        }
    }

    /// The figures one by one; a batch is taken apart for it.
    public var observations: [Observation] {
        switch figures {
        case .observations(let observations): observations
        case .batch(let batch): batch.rows.map(batch.observation)
        }
    }

    /// The figures as the ledger gives them once the entry is recorded.
    public func batch(recordedAs provenance: Provenance) -> ObservationBatch {
        let batch = batch
        let rows = batch.rows.map { row in
            ObservationBatch.Row(
                series: row.series, period: row.period, provenance: 0, source: row.source, figure: row.figure)
        }
        return ObservationBatch(
            series: batch.series, periods: batch.periods, provenances: [provenance], sources: batch.sources, rows: rows)
    }

    /// The figures with what they share in tables; the rows' entries mean nothing.
    var batch: ObservationBatch {
        switch figures {
        case .observations(let observations): ObservationBatch(unrecorded: observations)
        case .batch(let batch): batch
        }
    }

    private enum Figures: Sendable {
        case observations([Observation])
        case batch(ObservationBatch)
    }
}

extension Submission: Hashable {
    /// Whether the same organization sent the same figures in the same order under the same name.
    public static func == (left: Submission, right: Submission) -> Bool {
        left.organization == right.organization && left.fileName == right.fileName && left.content == right.content
            && left.observations == right.observations
    }

    /// Hashes what nearly always tells submissions apart.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(organization)
        hasher.combine(content)
    }
}
