/// An observation together with its entry in the ledger.
public struct RecordedObservation: Hashable, Sendable {
    /// What was reported.
    public let observation: Observation
    /// How it came into the ledger.
    public let provenance: Provenance

    /// Joins an observation with its entry.
    public init(_ observation: Observation, _ provenance: Provenance) {
        self.observation = observation
        self.provenance = provenance
    }
}
