public import Planning
public import Recording

/// What an import did: the findings of its rows, how many were new, and the receipt when something was recorded.
public struct ImportOutcome: Sendable {
    /// Every fault and remark, in the order of the file.
    public let findings: [Finding]
    /// Rows that were recorded, or would be in a dry run.
    public let recorded: Int
    /// Rows that say what the ledger says already, and are not recorded again.
    public let unchanged: Int
    /// Rows with faults that were left out on request.
    public let leftOut: Int
    /// The receipt; nil when nothing was recorded.
    public let receipt: Receipt?
}
