public import Evaluating
public import Planning

/// A person's rating as it is given: for which indicator and evaluation, and why.
public struct Judgement: Sendable {
    /// The plan's code.
    public let plan: String
    /// The indicator's code.
    public let indicator: String
    /// The kind of evaluation.
    public let kind: EvaluationKind
    /// The day of the evaluation.
    public let day: Day
    /// The rating; nil takes an earlier one back.
    public let rating: Rating?
    /// Why; never empty.
    public let reason: String

    /// A rating with its reason.
    public init(
        plan: String, indicator: String, kind: EvaluationKind, day: Day, rating: Rating?, reason: String
    ) {
        self.plan = plan
        self.indicator = indicator
        self.kind = kind
        self.day = day
        self.rating = rating
        self.reason = reason
    }
}
