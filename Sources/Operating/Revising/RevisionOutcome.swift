public import Planning

/// What a correction did, in figures, sums and indicators.
public struct RevisionOutcome: Sendable {
    /// The number of the receipt, proof that it is in the ledger; nil when the ledger said the same already.
    public let receipt: String?
    /// The state before.
    public let before: Snapshot
    /// The state after, which has it.
    public let after: Snapshot
    /// The same cell of every area above, by the administrative tree, from below upwards.
    public let cellsAbove: [Cell]
    /// The indicators that depend on one of these cells.
    public let indicators: [TouchedIndicator]
}

/// An indicator that depends on a figure.
public struct TouchedIndicator: Sendable, Hashable {
    /// Its plan.
    public let plan: Plan.ID
    /// The indicator.
    public let indicator: Indicator.ID
}
