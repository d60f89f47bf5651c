public import Planning

/// A person's rating of an indicator beside the computed one; both stay on record (评级调整).
public struct RatingOverride: Hashable, Sendable {
    /// The plan.
    public let plan: Plan.ID
    /// The indicator of the plan.
    public let indicator: Indicator.ID
    /// The code of the evaluation's kind, such as `midterm`.
    public let kind: String
    /// The day of the evaluation.
    public let asOf: Day
    /// The code of the rating that was computed.
    public let computed: String
    /// The code of the rating that the person gives; nil takes an earlier one back.
    public let rating: String?
    /// Why; never empty.
    public let reason: String

    /// A rating by a person, with the reason.
    public init(
        plan: Plan.ID, indicator: Indicator.ID, kind: String, asOf: Day, computed: String, rating: String?,
        reason: String
    ) {
        self.plan = plan
        self.indicator = indicator
        self.kind = kind
        self.asOf = asOf
        self.computed = computed
        self.rating = rating
        self.reason = reason
    }
}
