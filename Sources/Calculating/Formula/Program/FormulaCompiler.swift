import Planning

/// Turns checked formulas into operations on lanes that come to the same values as the evaluator, period by period.
///
/// Where the evaluator stops early, values stay the same; only the search for figures that may be left out (全缺才缺)
/// depends on what was looked at, and is followed exactly.
struct FormulaCompiler {
    private(set) var list = LaneList()
    private(set) var inputs: [FormulaProgram.Input] = []
    private var known: [FormulaProgram.Input: Int] = [:]
    /// How far around the frame the formulas look.
    private(set) var margin = LaneMargin()
    /// The formulas that are conditions.
    private(set) var conditions: Set<Int> = []

    /// Compiles a formula as an output.
    mutating func add(_ root: CheckedNode, as formula: Int, of kind: Period.Kind) throws(FormulaObstacle) {
        guard let slots = kind.slots else { throw .kindOfPeriod }
        guard root.stepBound <= Double(FormulaLimit.steps) else { throw .tooManySteps }
        let compiled = try compile(root, CompilingPlace(kind: kind, slots: slots))
        guard !compiled.margin.isTooWide(for: slots) else { throw .reachesTooFar }
        margin = margin.union(compiled.margin)
        var value = compiled.value
        if let search = compiled.search { value = lane(.binary(.unlessAllMissing, value, search)) }
        if kind == .cumulative { value = lane(.withoutFirst(value, count: 1, .missing)) }
        list.handOut(value, as: formula)
        if root.type.sort == .truth { conditions.insert(formula) }
    }

    mutating func compile(_ node: CheckedNode, _ place: CompilingPlace) throws(FormulaObstacle) -> CompiledLane {
        switch node.operation {
        case .number(let value): fixed(.number(value))
        case .truth(let truth): fixed(.number(truth ? 1 : 0))
        case .missing: nothing
        case .text: throw .text
        case .plainValue(let name, _): throw .plainValue(name)
        case .figure(let pattern): try figure(pattern, place)
        case .sign(let sign, let operand): signed(sign, try compile(operand, place))
        case .chain(let first, let links): try chain(first, links, place)
        case .power(let base, let exponent): try pair(.power, base, exponent, place)
        case .choice(let condition, let first, let second): try choice(condition, first, second, place)
        case .aggregate(let function, let arguments): try aggregate(function, arguments, place)
        case .firstPresent(let arguments): try firstPresent(arguments, place)
        case .count(let arguments): try count(arguments, place)
        case .mathematics(let function, let arguments): try mathematics(function, arguments, place)
        case .scaled(let value, let times, let over): try scaled(value, times, over, place)
        case .share(let part, let whole): try pair(.share, part, whole, place)
        default: try lookAround(node, place)
        }
    }

    mutating func lane(_ operation: LaneOperation) -> Lane { list.lane(operation) }

    /// A lane that is missing everywhere.
    var nothing: CompiledLane {
        mutating get { CompiledLane(value: lane(.missing), search: nil, isAbsentOutside: true) }
    }

    private mutating func fixed(_ operation: LaneOperation) -> CompiledLane {
        CompiledLane(value: lane(operation), search: nil, isAbsentOutside: false)
    }

    private mutating func figure(
        _ pattern: FigurePattern, _ place: CompilingPlace
    ) throws(FormulaObstacle) -> CompiledLane {
        guard pattern.area == nil else { throw .otherArea }
        guard !pattern.isCalculated else { throw .calculated }
        let value = read(pattern, place)
        let search = pattern.missing == .skipIfAll ? lane(.unary(.search, value)) : nil
        guard place.isStrict || pattern.missing == .skipIfAny else {
            return CompiledLane(value: lane(.unary(.zeroIfMissing, value)), search: search, isAbsentOutside: false)
        }
        let isFixed = if case .fixed = pattern.period { true } else { false }
        return CompiledLane(value: value, search: search, isAbsentOutside: search == nil && !isFixed)
    }

    private mutating func read(_ pattern: FigurePattern, _ place: CompilingPlace) -> Lane {
        switch pattern.period {
        case .own: return lane(.input(input(pattern, place.kind)))
        case .wholeYear where place.kind == .year: return lane(.input(input(pattern, .year)))
        case .wholeYear: return lane(.resampled(input: input(pattern, .year), perYear: 1))
        case .toDate where place.isMonthly:
            let month = lane(.input(input(pattern, .month)))
            return lane(.toDate(month: month, cumulative: lane(.input(input(pattern, .cumulative)))))
        case .toDate: return lane(.resampled(input: input(pattern, .cumulative), perYear: 12))
        case .fixed(let period):
            return lane(.resampled(input: input(pattern, period.kind, of: period), perYear: 0))
        }
    }

    private mutating func input(_ pattern: FigurePattern, _ kind: Period.Kind, of period: Period? = nil) -> Int {
        let input = FormulaProgram.Input(
            statistic: pattern.statistic, basis: pattern.basis, kind: kind, period: period)
        if let number = known[input] { return number }
        inputs.append(input)
        known[input] = inputs.count - 1
        return inputs.count - 1
    }
}
