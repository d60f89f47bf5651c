import Planning

extension FormulaCompiler {
    mutating func signed(_ sign: FormulaSign, _ operand: CompiledLane) -> CompiledLane {
        var result = operand
        switch sign {
        case .plus: break
        case .minus: result.value = lane(.unary(.negated, operand.value))
        case .not: result.value = lane(.unary(.inverted, operand.value))
        }
        return result
    }

    mutating func chain(
        _ first: CheckedNode, _ links: [CheckedLink], _ place: CompilingPlace
    ) throws(FormulaObstacle) -> CompiledLane {
        var left = try compile(first, place)
        for link in links { left = joined(left, link.joint, try compile(link.operand, place)) }
        return left
    }

    private mutating func joined(
        _ left: CompiledLane, _ joint: FormulaOperator, _ right: CompiledLane
    ) -> CompiledLane {
        let gate: BinaryKernel =
            switch joint {
            case .and: .searchIfTrue
            case .or: .searchIfFalse
            default: .searchIfPresent
            }
        return CompiledLane(
            value: lane(.binary(joint.kernel, left.value, right.value)),
            search: moreFound(left.search, right.search, gate, left.value),
            isAbsentOutside: left.isAbsentOutside || joint.level > 2 && right.isAbsentOutside,
            margin: left.margin.union(right.margin))
    }

    /// What was found in a first part and, where a condition let it be looked at, in a second one.
    mutating func moreFound(_ first: Lane?, _ second: Lane?, _ gate: BinaryKernel, _ condition: Lane) -> Lane? {
        guard let second else { return first }
        let looked = lane(.binary(gate, second, condition))
        return first.map { lane(.binary(.moreFound, $0, looked)) } ?? looked
    }

    /// What was found in two parts that are both looked at.
    mutating func moreFound(_ first: Lane?, _ second: Lane?) -> Lane? {
        guard let first, let second else { return first ?? second }
        return lane(.binary(.moreFound, first, second))
    }

    /// A function of two values; the second is looked at when the first is there.
    mutating func pair(
        _ kernel: BinaryKernel, _ first: CheckedNode, _ second: CheckedNode, _ place: CompilingPlace
    ) throws(FormulaObstacle) -> CompiledLane {
        let left = try compile(first, place)
        let right = try compile(second, place)
        return CompiledLane(
            value: lane(.binary(kernel, left.value, right.value)),
            search: moreFound(left.search, right.search, .searchIfPresent, left.value),
            isAbsentOutside: left.isAbsentOutside || right.isAbsentOutside, margin: left.margin.union(right.margin))
    }

    mutating func choice(
        _ condition: CheckedNode, _ first: CheckedNode, _ second: CheckedNode, _ place: CompilingPlace
    ) throws(FormulaObstacle) -> CompiledLane {
        let test = try compile(condition, place)
        let yes = try compile(first, place)
        let no = try compile(second, place)
        let found = moreFound(test.search, yes.search, .searchIfTrue, test.value)
        return CompiledLane(
            value: lane(.choice(test.value, yes.value, no.value)),
            search: moreFound(found, no.search, .searchIfFalse, test.value),
            isAbsentOutside: test.isAbsentOutside || yes.isAbsentOutside && no.isAbsentOutside,
            margin: test.margin.union(yes.margin).union(no.margin))
    }

    mutating func mathematics(
        _ function: FormulaFunction, _ arguments: [CheckedNode], _ place: CompilingPlace
    ) throws(FormulaObstacle) -> CompiledLane {
        if arguments.count > 1 { return try twoPlaced(function, arguments, place) }
        guard let kernel = function.kernel else { throw .function(function) }
        return applied(kernel, try compile(arguments[0], place))
    }

    private mutating func twoPlaced(
        _ function: FormulaFunction, _ arguments: [CheckedNode], _ place: CompilingPlace
    ) throws(FormulaObstacle) -> CompiledLane {
        guard function == .round else { return try pair(.logarithm, arguments[0], arguments[1], place) }
        guard case .number(let places) = arguments[1].operation, let places = Int32(exactly: places) else {
            return try pair(.rounded, arguments[0], arguments[1], place)
        }
        return applied(.rounded(places: places), try compile(arguments[0], place))
    }

    mutating func scaled(
        _ value: CheckedNode, _ times: Double, _ over: Double, _ place: CompilingPlace
    ) throws(FormulaObstacle) -> CompiledLane {
        let inner = try compile(value, place)
        return times == 1 && over == 1 ? inner : applied(.scaled(times: times, over: over), inner)
    }

    private mutating func applied(_ kernel: UnaryKernel, _ inner: CompiledLane) -> CompiledLane {
        var result = inner
        result.value = lane(.unary(kernel, inner.value))
        return result
    }
}

extension FormulaOperator {
    fileprivate var kernel: BinaryKernel {
        switch self {
        case .or: .or
        case .and: .and
        case .equal: .equal
        case .unequal: .unequal
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        case .plus: .plus
        case .minus: .minus
        case .times: .times
        case .divided: .divided
        case .remainder: .remainder
        }
    }
}

extension FormulaFunction {
    fileprivate var kernel: UnaryKernel? {
        switch self {
        case .abs: .absolute
        case .round: .rounded(places: 0)
        case .floor: .floor
        case .ceil: .ceiling
        case .sqrt: .squareRoot
        case .exp: .exponential
        case .ln: .naturalLogarithm
        case .log10: .decimalLogarithm
        default: nil
        }
    }
}
