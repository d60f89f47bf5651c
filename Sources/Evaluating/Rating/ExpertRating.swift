public import Planning

/// A person's rating beside the computed one (专家评级); neither replaces the other, both are recorded.
///
/// Source: METHODS §0.4: official ratings are not a pure formula.
public struct ExpertRating: Sendable, Equatable {
    /// The indicator.
    public let indicator: Indicator.ID
    /// The person's rating.
    public let rating: Rating
    /// Why.
    public let reason: String
    /// Who recorded it, when and where in the ledger.
    public let provenance: Provenance

    /// A rating with its reason.
    public init(indicator: Indicator.ID, rating: Rating, reason: String, provenance: Provenance) {
        self.indicator = indicator
        self.rating = rating
        self.reason = reason
        self.provenance = provenance
    }
}
