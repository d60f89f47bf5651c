import Planning

/// Functions of several values.
extension FormulaEvaluator {
    mutating func aggregate(
        _ function: FormulaFunction, _ arguments: [CheckedNode], at position: Position
    ) -> FormulaOutcome {
        var arguments = arguments[...]
        let fraction = function == .percentile ? arguments.popLast() : nil
        var values: [Double] = []
        var reason: MissingReason?
        for argument in arguments {
            let leavesOut = argument.leavesOutMissing
            let outcome = leavesOut ? strictly(argument, at: position) : outcome(of: argument, at: position)
            collect(outcome, leavesOut, &values, &reason)
        }
        if let reason { return .missing(reason) }
        guard let fraction else { return Self.aggregated(function, values) }
        let level = outcome(of: fraction, at: position)
        guard case .number(let level) = level else { return level }
        return Self.percentile(values, level)
    }

    /// Takes the numbers; a missing one is the reason for no value unless it may be left out.
    private func collect(
        _ outcome: FormulaOutcome, _ leavesOut: Bool, _ values: inout [Double], _ reason: inout MissingReason?
    ) {
        switch outcome {
        case .number(let value): values.append(value)
        case .list(let elements): for element in elements { collect(element, leavesOut, &values, &reason) }
        case .missing(let missing): if !leavesOut, reason == nil { reason = missing }
        case .truth, .text: break
        }
    }

    private static func aggregated(_ function: FormulaFunction, _ values: [Double]) -> FormulaOutcome {
        guard let smallest = values.min(), let largest = values.max() else { return .missing(.noValues) }
        switch function {
        case .sum: return .finite(values.reduce(0, +))
        case .avg: return .finite(values.reduce(0, +) / Double(values.count))
        case .min: return .number(smallest)
        case .max: return .number(largest)
        case .median: return percentile(values, 0.5)
        case .stddevPop: return deviation(values, over: values.count)
        default: return values.count < 2 ? .missing(.fewerThanTwo) : deviation(values, over: values.count - 1)
        }
    }

    private static func deviation(_ values: [Double], over count: Int) -> FormulaOutcome {
        let mean = values.reduce(0, +) / Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return .finite((squares / Double(count)).squareRoot())
    }

    /// The value below which a fraction of the sorted values lies, with straight lines between neighbours.
    private static func percentile(_ values: [Double], _ fraction: Double) -> FormulaOutcome {
        guard !values.isEmpty else { return .missing(.noValues) }
        guard (0...1).contains(fraction) else { return .missing(.argument(.percentile)) }
        let sorted = values.sorted()
        let place = fraction * Double(sorted.count - 1)
        let below = Int(place)
        let above = Swift.min(below + 1, sorted.count - 1)
        return .finite(sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below)))
    }

    mutating func count(_ arguments: [CheckedNode], at position: Position) -> FormulaOutcome {
        var count = 0
        for argument in arguments {
            switch strictly(argument, at: position) {
            case .list(let elements): count += elements.count { $0.reason == nil }
            case .missing: break
            case .number, .truth, .text: count += 1
            }
        }
        return .number(Double(count))
    }

    mutating func firstPresent(_ arguments: [CheckedNode], at position: Position) -> FormulaOutcome {
        var last = FormulaOutcome.missing(.noValues)
        for argument in arguments {
            last = strictly(argument, at: position)
            if last.reason == nil { return last }
        }
        return last
    }
}

extension CheckedNode {
    /// Whether it is a figure, or a list of figures, that may be left out where it is missing.
    var leavesOutMissing: Bool {
        switch operation {
        case .figure(let pattern): pattern.missing == .skipIfAll
        case .plainValue(_, let rule): rule == .skipIfAll
        case .children(let inner), .window(let inner, _), .moved(let inner, _), .parent(let inner):
            inner.leavesOutMissing
        default: false
        }
    }
}
