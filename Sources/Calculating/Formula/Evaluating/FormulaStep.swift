public import Planning

/// How one part of a formula came to its value: what was computed, from what, in which period.
///
/// With the values of the steps below, each step can be computed again.
public struct FormulaStep: Sendable, Hashable {
    /// What was done: a function's English name, operators such as `+ -`, or `figure`, `value`, `number`, `sign -`.
    public let operation: String
    /// Where it stands, in characters (Unicode scalars) of the text counted from 0.
    public let range: Range<Int>
    /// What it comes to.
    public let outcome: FormulaOutcome
    /// The unit of a number.
    public let unit: Unit?
    /// The period that it was computed for; nil on plain values.
    public let period: Period?
    /// The cell that a figure was read from.
    public let cell: Cell?
    /// Why a figure is missing that the formula counts as zero.
    public let substituted: MissingReason?
    /// A number that belongs to the operation: the years of an average growth, the length of a window.
    public let parameter: Double?
    /// What it was computed from.
    public let steps: [FormulaStep]

    init(
        _ node: CheckedNode, _ outcome: FormulaOutcome, _ period: Period?, cell: Cell?, substituted: MissingReason?,
        _ steps: [FormulaStep]
    ) {
        operation = node.label
        range = node.range
        self.outcome = outcome
        unit = node.type.dimension.unit
        self.period = period
        self.cell = cell
        self.substituted = substituted
        parameter = node.operation.parameter
        self.steps = steps
    }

    /// The same step with another outcome.
    func ending(in outcome: FormulaOutcome) -> FormulaStep { FormulaStep(self, outcome) }

    private init(_ step: FormulaStep, _ outcome: FormulaOutcome) {
        operation = step.operation
        range = step.range
        self.outcome = outcome
        unit = step.unit
        period = step.period
        cell = step.cell
        substituted = step.substituted
        parameter = step.parameter
        steps = step.steps
    }
}

extension FormulaOperation {
    fileprivate var parameter: Double? {
        switch self {
        case .averageGrowth(_, let years), .chainedGrowth(_, let years): Double(years)
        case .window(_, let count): Double(count)
        case .scaled(_, let times, let over): times / over
        case .moved(_, .periods(let count)), .moved(_, .years(let count)): Double(count)
        default: nil
        }
    }
}
