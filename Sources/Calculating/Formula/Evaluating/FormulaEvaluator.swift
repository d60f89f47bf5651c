import Planning

/// Computes a checked formula, and on request remembers every step.
struct FormulaEvaluator {
    /// Where and when a part of the formula is computed.
    struct Position {
        var area: Area.ID?
        var period: Period?
    }

    let context: FormulaContext
    let isExplaining: Bool
    /// The steps of the node that is being computed, when explaining.
    private(set) var trail: [FormulaStep] = []
    /// While true a missing figure is missing, whatever its reference says.
    private var isStrict = false
    private var steps = 0
    private var leftOut = 0
    private var found = 0
    private var lastCell: Cell?
    private var lastSubstitution: MissingReason?

    init(_ context: FormulaContext, isExplaining: Bool = false) {
        self.context = context
        self.isExplaining = isExplaining
    }

    mutating func result(of node: CheckedNode) -> FormulaOutcome {
        let outcome = outcome(of: node, at: Position(area: context.area, period: context.period))
        if steps > FormulaLimit.steps { return .missing(.tooManySteps) }
        return leftOut > 0 && found == 0 ? .missing(.allMissing) : outcome
    }

    mutating func outcome(of node: CheckedNode, at position: Position) -> FormulaOutcome {
        steps += 1
        guard steps <= FormulaLimit.steps else { return .missing(.tooManySteps) }
        guard isExplaining else { return compute(node, at: position) }
        let mark = trail.count
        (lastCell, lastSubstitution) = (nil, nil)
        let outcome = compute(node, at: position)
        let below = Array(trail[mark...])
        trail.removeSubrange(mark...)
        let isFigure = if case .figure = node.operation { true } else { false }
        trail.append(
            FormulaStep(
                node, outcome, position.period, cell: isFigure ? lastCell : nil,
                substituted: below.isEmpty ? lastSubstitution : nil, below))
        return outcome
    }

    /// Computes with missing figures as missing, whatever their references say.
    mutating func strictly(
        _ node: CheckedNode, at position: Position
    ) -> FormulaOutcome {
        let before = isStrict
        isStrict = true
        defer { isStrict = before }
        return outcome(of: node, at: position)
    }

    /// Forgets the steps of an attempt that came to nothing.
    mutating func forget(from mark: Int) { if isExplaining { trail.removeSubrange(mark...) } }

    private mutating func read(_ pattern: FigurePattern, at position: Position) -> FormulaOutcome {
        guard let area = pattern.area ?? position.area, let own = position.period, let cells = context.cells else {
            return .missing(.noPeriod)
        }
        guard let period = pattern.period.period(from: own) else { return .missing(.noPeriod) }
        let cell = Cell(statistic: pattern.statistic, area: area, basis: pattern.basis, period: period)
        lastCell = cell
        return take(cells[cell], pattern.missing, or: .noFigure(cell))
    }

    private mutating func take(
        _ value: Double?, _ rule: FormulaMissingRule, or reason: MissingReason
    ) -> FormulaOutcome {
        if rule == .skipIfAll {
            leftOut += 1
            if value != nil { found += 1 }
        }
        if let value { return .number(value) }
        guard !isStrict, rule != .skipIfAny else { return .missing(reason) }
        lastSubstitution = reason
        return .number(0)
    }

    private mutating func compute(_ node: CheckedNode, at position: Position) -> FormulaOutcome {
        switch node.operation {
        case .number(let value): .number(value)
        case .truth(let truth): .truth(truth)
        case .text(let text): .text(text)
        case .missing: .missing(.stated)
        case .figure(let pattern): read(pattern, at: position)
        case .plainValue(let name, let rule): take(context.values[name], rule, or: .noValue(name))
        case .sign(let sign, let operand): signed(sign, outcome(of: operand, at: position))
        case .chain(let first, let links): chain(first, links, at: position)
        case .power(let base, let exponent): power(base, exponent, at: position)
        case .choice(let condition, let first, let second): choice(condition, first, second, at: position)
        case .aggregate(let function, let arguments): aggregate(function, arguments, at: position)
        case .firstPresent(let arguments): firstPresent(arguments, at: position)
        case .count(let arguments): count(arguments, at: position)
        case .mathematics(let function, let arguments): mathematics(function, arguments, at: position)
        case .scaled(let value, let times, let over):
            numbers([value], at: position) { .finite($0[0] * times / over) }
        case .share(let part, let whole):
            numbers([part, whole], at: position) { Self.percentage($0[0], of: $0[1]) }
        default: lookAround(node, at: position)
        }
    }
}

extension FigurePattern.Choice {
    func period(from own: Period) -> Period? {
        switch self {
        case .own: own
        case .fixed(let period): period
        case .wholeYear: own.wholeYear
        case .toDate: Self.toDate(own)
        }
    }

    /// From January to the end of a period; January by itself is a month.
    private static func toDate(_ period: Period) -> Period? {
        if case .span = period.kind { return nil }
        let month = period.lastDay.month
        return Period(month == 1 ? .month : .cumulative, year: period.year, part: month)
    }
}
