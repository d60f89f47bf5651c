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

    /// Takes a figure; `series` and `source` are the bytes of three fields each.
    mutating func append(series: [UInt8], period: String, value: String?, source: [UInt8]) throws(LedgerError) {
        try append(series: series, period: period, status: value == nil ? "D" : "R", value: value, source: source)
    }

    /// Takes a figure as it stands in the ledger.
    mutating func append(
        series: [UInt8], period: String, status: String, value: String?, source: [UInt8]
    ) throws(LedgerError) {
        bytes.append(fields: series)
        try bytes.append(period)
        try bytes.append(status)
        try bytes.append(value)
        bytes.append(fields: source)
    }

    consuming func fingerprint() -> Fingerprint { bytes.fingerprint() }
}
