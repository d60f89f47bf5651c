import Planning

/// One part of a formula whose meaning is settled: names are resolved and functions are told apart.
struct CheckedNode: Sendable {
    let operation: FormulaOperation
    let type: FormulaType
    let range: Range<Int>
    /// What an explanation calls it.
    let label: String
}

/// A node behind an operator.
struct CheckedLink: Sendable {
    let joint: FormulaOperator
    let operand: CheckedNode
}

/// What is computed at a node.
indirect enum FormulaOperation: Sendable {
    case number(Double)
    case truth(Bool)
    case text(String)
    case missing
    case figure(FigurePattern)
    case plainValue(String, FormulaMissingRule)
    case sign(FormulaSign, CheckedNode)
    case chain(CheckedNode, [CheckedLink])
    case power(CheckedNode, CheckedNode)
    case choice(CheckedNode, CheckedNode, CheckedNode)
    case aggregate(FormulaFunction, [CheckedNode])
    case firstPresent([CheckedNode])
    case count([CheckedNode])
    case mathematics(FormulaFunction, [CheckedNode])
    case scaled(CheckedNode, times: Double, over: Double)
    case share(CheckedNode, CheckedNode)
    case moved(CheckedNode, PeriodMove)
    case cumulative(CheckedNode)
    case currentMonth(CheckedNode)
    case window(CheckedNode, Int)
    case children(CheckedNode)
    case parent(CheckedNode)
    case shareOfParent(CheckedNode)
    case contribution(CheckedNode)
    case pull(CheckedNode)
    case published(CheckedNode)
    case growth(CheckedNode, PeriodMove, inPoints: Bool)
    case averageGrowth(CheckedNode, years: Int)
    case chainedGrowth(CheckedNode, years: Int)
}

/// Which cell a reference reads, as far as it does not depend on where and when the formula is computed.
struct FigurePattern: Sendable {
    /// Which period is read.
    enum Choice: Sendable, Equatable {
        case own
        case fixed(Period)
        case wholeYear
        case toDate
    }

    let statistic: Statistic.ID
    let basis: Basis.ID
    /// Nil: the area that the formula is computed for.
    let area: Area.ID?
    let period: Choice
    let missing: FormulaMissingRule
}
