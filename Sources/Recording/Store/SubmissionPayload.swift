import Planning

/// The canonical bytes of a submission, fed figure by figure.
struct SubmissionPayload {
    private var bytes: CanonicalBytes

    init(organization: String, fileName: String, content: String, count: Int) throws(LedgerError) {
        bytes = try CanonicalBytes("guiheng.submission.1")
        try bytes.append(organization)
        try bytes.append(fileName)
        try bytes.append(content)
        try bytes.append(count)
    }

    /// Takes a figure; `series` and `source` are the bytes of three fields each, `period` those of one.
    mutating func append(series: [UInt8], period: [UInt8], figure: Figure?, source: [UInt8]) {
        bytes.append(fields: series)
        bytes.append(fields: period)
        bytes.append(fields: figure == nil ? Self.withdrawn : Self.reported)
        bytes.append(figure)
        bytes.append(fields: source)
    }

    /// Takes a figure as it stands in the ledger: statistic, area, basis, period, status, value, citation, grade and
    /// note in the columns of a row.
    ///
    /// A series or source that is gone counts as empty texts, which no hash was ever taken of.
    mutating func append(_ row: some PreparedStatement) throws {
        for column in 0..<9 {
            let isThere: Void? = try row.withText(column) { bytes.append(utf8: $0) }
            guard isThere == nil else { continue }
            switch column {
            case 3, 4: throw LedgerError.corrupt(detail: "column \(column + 1) has a value of another type")
            case 5: bytes.appendNothing()
            default: bytes.append(utf8: [UInt8]().span)
            }
        }
    }

    consuming func fingerprint() -> Fingerprint { bytes.fingerprint() }

    private static let reported: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 1, UInt8(ascii: "R")]
    private static let withdrawn: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 1, UInt8(ascii: "D")]
}
