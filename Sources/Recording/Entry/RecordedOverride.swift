public import Planning

/// A person's rating together with its entry in the ledger.
public struct RecordedOverride: Hashable, Sendable {
    /// The rating.
    public let override: RatingOverride
    /// How it came into the ledger.
    public let provenance: Provenance

    /// Joins a rating with its entry.
    public init(_ override: RatingOverride, _ provenance: Provenance) {
        self.override = override
        self.provenance = provenance
    }
}
