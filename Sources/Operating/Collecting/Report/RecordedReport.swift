public import Planning
import Recording

/// A report as its latest decision left it: what was sent, where it stands, and why.
public struct RecordedReport: Hashable, Sendable {
    /// Which report.
    public let key: ReportKey
    /// Where it stands.
    public let life: ReportLife
    /// What was done last, by the ledger's word: `submit`, `return`, `approve`, `lock` or `reopen`.
    public let verb: String
    /// Why, for what was returned or reopened.
    public let reason: String
    /// The figures that a return is about.
    public let quoted: [Cell]
    /// The figures of the version that was sent last.
    public let figures: [Cell: Figure]
    /// The reasons that were given with them.
    public let reasons: [Cell: String]
    /// 未说明: the checks that were not passed and not explained when it was sent.
    public let unexplained: Int
    /// The checks that were not passed and were explained.
    public let explained: Int
    /// The day on which it was sent first, in China Standard Time; lateness counts up to it.
    public let firstSent: Day
    /// How that decision came into the ledger.
    public let provenance: Provenance
}
