/// An act together with its entry in the ledger: who, when, in which role and why.
public struct RecordedAct: Hashable, Sendable {
    /// How it came into the ledger.
    public let entry: RecordedEntry
    /// What was decided.
    public let act: Act
}
