import Planning

/// A submission made ready: every series and period once, the figures in canonical order.
struct SubmissionEffect: Effect {
    let submission: Submission
    let payload: Fingerprint
    private let figures: CanonicalFigures

    var rows: Int { figures.order.count }

    init(_ submission: Submission) throws(LedgerError) {
        guard submission.count > 0 else { throw .nothingToRecord }
        self.submission = submission
        figures = try CanonicalFigures(submission.batch)
        var payload = try SubmissionPayload(
            organization: submission.organization.code, fileName: submission.fileName,
            content: submission.content.description, count: submission.count)
        try figures.feed(&payload)
        self.payload = payload.fingerprint()
    }

    func record(at position: Int, in session: some Session) throws {
        try SubmissionStore(session: session).insert(submission, at: position)
        try ObservationInsertion(
            figures: figures, seriesNumbers: SeriesStore(session: session).numbers(of: figures.series.values),
            sourceNumbers: SourceStore(session: session).numbers(of: figures.batch.sources)
        ).run(at: position, in: session)
    }
}
