import Planning

/// The rows of `submission`.
struct SubmissionStore<Database: Session> {
    let session: Database

    func insert(_ submission: Submission, at position: Int) throws {
        try session.execute(
            "INSERT INTO submission (position, organization, file_name, content_sha256) VALUES (?, ?, ?, ?)",
            [
                .integer(position), .text(submission.organization.code), .text(submission.fileName),
                .text(submission.content.description),
            ])
    }

    /// Where the organization's same content stands already.
    func position(of submission: Submission) throws -> Int? {
        try session.firstRow(
            "SELECT position FROM submission WHERE organization = ? AND content_sha256 = ?",
            [.text(submission.organization.code), .text(submission.content.description)]
        ) { try $0.integer(0) }
    }

    func content(at position: Int) throws -> Fingerprint? {
        let sql = "SELECT content_sha256 FROM submission WHERE position = ?"
        return try session.firstRow(sql, [.integer(position)]) { try $0.fingerprint(0) }
    }

    /// The hash that the rows at a position call for, and how many figures there are; nil without a submission.
    func payload(at position: Int) throws -> (Fingerprint, rows: Int)? {
        let rows = try ObservationStore(session: session).count(at: position)
        let start = try session.firstRow(
            "SELECT organization, file_name, content_sha256 FROM submission WHERE position = ?", [.integer(position)]
        ) { row in
            try SubmissionPayload(
                organization: row.text(0), fileName: row.text(1), content: row.text(2), count: rows)
        }
        guard var bytes = start else { return nil }
        try ObservationStore(session: session).feed(&bytes, at: position)
        return (bytes.fingerprint(), rows)
    }
}
