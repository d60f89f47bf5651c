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
    /// Whether the statistic is calculated itself, so that its values stand nowhere.
    var isCalculated = false
}

extension FormulaOperation {
    /// The parts that it is computed from.
    var operands: [CheckedNode] {
        switch self {
        case .number, .truth, .text, .missing, .figure, .plainValue: []
        case .sign(_, let operand), .scaled(let operand, _, _), .moved(let operand, _), .cumulative(let operand),
            .currentMonth(let operand), .window(let operand, _), .children(let operand), .parent(let operand),
            .shareOfParent(let operand), .contribution(let operand), .pull(let operand), .published(let operand),
            .growth(let operand, _, _), .averageGrowth(let operand, _), .chainedGrowth(let operand, _):
            [operand]
        case .chain(let first, let links): [first] + links.map(\.operand)
        case .power(let base, let exponent): [base, exponent]
        case .choice(let condition, let first, let second): [condition, first, second]
        case .aggregate(_, let operands), .firstPresent(let operands), .count(let operands),
            .mathematics(_, let operands):
            operands
        case .share(let part, let whole): [part, whole]
        }
    }
}
