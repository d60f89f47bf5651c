import Planning

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension FormulaEvaluator {
    /// Computes from the numbers of some nodes; the first missing one is the reason if there is no value.
    mutating func numbers(
        _ nodes: [CheckedNode], at position: Position, _ body: ([Double]) -> FormulaOutcome
    ) -> FormulaOutcome {
        var values: [Double] = []
        for node in nodes {
            let outcome = outcome(of: node, at: position)
            guard case .number(let value) = outcome else { return outcome }
            values.append(value)
        }
        return body(values)
    }

    func signed(_ sign: FormulaSign, _ outcome: FormulaOutcome) -> FormulaOutcome {
        switch (sign, outcome) {
        case (.minus, .number(let value)): .number(-value)
        case (.not, .truth(let truth)): .truth(!truth)
        default: outcome
        }
    }

    mutating func chain(_ first: CheckedNode, _ links: [CheckedLink], at position: Position) -> FormulaOutcome {
        var left = outcome(of: first, at: position)
        for link in links {
            if case .missing = left { return left }
            if link.joint == .and, left == .truth(false) { continue }
            if link.joint == .or, left == .truth(true) { continue }
            let right = outcome(of: link.operand, at: position)
            if case .missing = right { return right }
            left = Self.joined(left, link.joint, right)
        }
        return left
    }

    private static func joined(
        _ left: FormulaOutcome, _ joint: FormulaOperator, _ right: FormulaOutcome
    ) -> FormulaOutcome {
        switch (left, right) {
        case (.number(let left), .number(let right)): arithmetic(left, joint, right)
        case (.text(let left), .text(let right)): compared(left, joint, right)
        case (.truth(let left), .truth(let right)): joint.level < 3 ? .truth(right) : compared(left, joint, right)
        default: .missing(.notReal)
        }
    }

    private static func arithmetic(_ left: Double, _ joint: FormulaOperator, _ right: Double) -> FormulaOutcome {
        switch joint {
        case .plus: .finite(left + right)
        case .minus: .finite(left - right)
        case .times: .finite(left * right)
        case .divided: right == 0 ? .missing(.divisionByZero) : .finite(left / right)
        case .remainder:
            right == 0 ? .missing(.divisionByZero) : .finite(left.truncatingRemainder(dividingBy: right))
        default: compared(left, joint, right)
        }
    }

    private static func compared(_ left: Bool, _ joint: FormulaOperator, _ right: Bool) -> FormulaOutcome {
        compared(left ? 1 : 0, joint, right ? 1 : 0)
    }

    private static func compared<Value: Comparable>(
        _ left: Value, _ joint: FormulaOperator, _ right: Value
    ) -> FormulaOutcome {
        switch joint {
        case .equal: .truth(left == right)
        case .unequal: .truth(left != right)
        case .less: .truth(left < right)
        case .lessOrEqual: .truth(left <= right)
        case .greater: .truth(left > right)
        default: .truth(left >= right)
        }
    }

    mutating func power(_ base: CheckedNode, _ exponent: CheckedNode, at position: Position) -> FormulaOutcome {
        numbers([base, exponent], at: position) { values in
            values[0] == 0 && values[1] < 0 ? .missing(.divisionByZero) : .finite(pow(values[0], values[1]))
        }
    }

    mutating func choice(
        _ condition: CheckedNode, _ first: CheckedNode, _ second: CheckedNode, at position: Position
    ) -> FormulaOutcome {
        let outcome = outcome(of: condition, at: position)
        guard case .truth(let truth) = outcome else { return outcome }
        return self.outcome(of: truth ? first : second, at: position)
    }

    /// A share in percent.
    static func percentage(_ part: Double, of whole: Double) -> FormulaOutcome {
        whole == 0 ? .missing(.divisionByZero) : .finite(part / whole * 100)
    }

    mutating func mathematics(
        _ function: FormulaFunction, _ arguments: [CheckedNode], at position: Position
    ) -> FormulaOutcome {
        numbers(arguments, at: position) { values in
            let value = values[0]
            switch function {
            case .abs: return .number(Swift.abs(value))
            case .floor: return .number(value.rounded(.down))
            case .ceil: return .number(value.rounded(.up))
            case .sqrt: return .finite(value.squareRoot())
            case .exp: return .finite(Self.exponential(value))
            case .round: return Self.rounded(value, digits: values.count > 1 ? values[1] : 0)
            case .ln: return Self.logarithm(value) { log($0) }
            case .log10: return Self.logarithm(value) { Self.decimalLogarithm($0) }
            default: return Self.logarithm(value, base: values[1])
            }
        }
    }

    private static func exponential(_ value: Double) -> Double { exp(value) }

    private static func decimalLogarithm(_ value: Double) -> Double { log10(value) }

    private static func logarithm(_ value: Double, _ body: (Double) -> Double) -> FormulaOutcome {
        value > 0 ? .finite(body(value)) : .missing(.logarithm)
    }

    private static func logarithm(_ value: Double, base: Double) -> FormulaOutcome {
        guard value > 0, base > 0, base != 1 else { return .missing(.logarithm) }
        return .finite(log(value) / log(base))
    }

    /// Rounds half away from zero.
    private static func rounded(_ value: Double, digits: Double) -> FormulaOutcome {
        guard let places = Int(exactly: digits), (-15...15).contains(places) else { return .missing(.argument(.round)) }
        let scale = (0..<Swift.abs(places)).reduce(1.0) { power, _ in power * 10 }
        let scaled = places < 0 ? value / scale : value * scale
        // Beyond 2^53 every Double is whole already.
        guard Swift.abs(scaled) < 9_007_199_254_740_992 else { return .number(value) }
        let whole = scaled.rounded(.toNearestOrAwayFromZero)
        return .finite(places < 0 ? whole * scale : whole / scale)
    }
}
