public import Planning
public import Recording

/// What sending or deciding did.
public struct ReportOutcome: Sendable {
    /// The report as it stands now.
    public let report: RecordedReport
    /// The number of the receipt, proof that it is in the ledger.
    public let receipt: Receipt.ID?
    /// How many figures are new or differ from what the ledger had.
    public let recorded: Int
    /// Whether the same was sent before, so that nothing new was recorded.
    public let isRepeat: Bool
    /// The state before.
    public let before: Snapshot
    /// The state after, which has it.
    public let after: Snapshot
    /// The organization whose turn it is now; nil when nothing waits.
    public let turn: Organization.ID?

    /// The receipt's number as people write it; empty when nothing was recorded.
    public var receiptNumber: String { receipt.map { "\($0)" } ?? "" }
}
