import Foundation

/// A random arithmetic expression that evaluates itself, apart from the language under test.
indirect enum RandomArithmetic {
    case number(Int)
    case name(String)
    case negative(RandomArithmetic)
    case joined(RandomArithmetic, Character, RandomArithmetic)
    case choice(RandomArithmetic, RandomArithmetic, RandomArithmetic, RandomArithmetic)
    case called(String, [RandomArithmetic])

    init(depth: Int, using generator: inout SplitMix) {
        func below() -> RandomArithmetic { RandomArithmetic(depth: depth - 1, using: &generator) }
        switch depth > 1 ? Int.random(in: 0..<9, using: &generator) : 8 {
        case 0...3: self = .joined(below(), "+-*/%^".randomElement(using: &generator) ?? "+", below())
        case 4: self = .negative(below())
        case 5: self = .choice(below(), below(), below(), below())
        case 6, 7:
            let name =
                ["sum", "avg", "min", "max", "abs", "floor", "firstNonNull"].randomElement(using: &generator) ?? "sum"
            self = .called(name, name == "abs" || name == "floor" ? [below()] : [below(), below()])
        default:
            let isName = Int.random(in: 0..<3, using: &generator) == 0
            let names = ["a", "a", "a", "b", "b", "b", "none"]
            self =
                isName
                ? .name(names.randomElement(using: &generator) ?? "a")
                : .number(Int.random(in: 0...9, using: &generator))
        }
    }

    /// How tightly the text binds: a bracket is needed where a looser one stands inside.
    private var level: Int {
        switch self {
        case .joined(_, "+", _), .joined(_, "-", _): 1
        case .joined(_, "^", _): 4
        case .joined: 2
        case .negative: 3
        default: 5
        }
    }

    func text(using generator: inout SplitMix) -> String {
        let space = [" ", "", "\n"].randomElement(using: &generator) ?? ""
        switch self {
        case .number(let number): return "\(number)"
        case .name(let name): return "[\(name)]"
        case .negative(let operand): return "-" + operand.text(from: 3, using: &generator)
        case .joined(let left, "^", let right):
            return left.text(from: 5, using: &generator) + space + "^" + right.text(from: 3, using: &generator)
        case .joined(let left, let sign, let right):
            let start = left.text(from: level, using: &generator)
            return start + space + "\(sign)" + space + right.text(from: level + 1, using: &generator)
        case .choice(let left, let right, let first, let second):
            let parts = [left, right, first, second].map { $0.text(using: &generator) }
            return "if(\(parts[0]) < \(parts[1]), \(parts[2]), \(parts[3]))"
        case .called(let name, let arguments):
            return name + "(" + arguments.map { $0.text(using: &generator) }.joined(separator: ",") + ")"
        }
    }

    private func text(from limit: Int, using generator: inout SplitMix) -> String {
        let isBracketed = level < limit || Int.random(in: 0..<8, using: &generator) == 0
        return isBracketed ? "(" + text(using: &generator) + ")" : text(using: &generator)
    }

    /// The value; nil where there is none.
    func value(_ names: [String: Double]) -> Double? {
        let result = raw(names)
        return result.flatMap { $0.isFinite ? $0 : nil }
    }

    private func raw(_ names: [String: Double]) -> Double? {
        switch self {
        case .number(let number): return Double(number)
        case .name(let name): return names[name]
        case .negative(let operand): return operand.value(names).map { -$0 }
        case .joined(let left, let sign, let right):
            guard let left = left.value(names), let right = right.value(names) else { return nil }
            return Self.joined(left, sign, right)
        case .choice(let left, let right, let first, let second):
            guard let left = left.value(names), let right = right.value(names) else { return nil }
            return (left < right ? first : second).value(names)
        case .called("firstNonNull", let arguments): return arguments.lazy.compactMap { $0.value(names) }.first
        case .called(let name, let arguments):
            let values = arguments.compactMap { $0.value(names) }
            return values.count == arguments.count ? Self.called(name, values) : nil
        }
    }

    private static func joined(_ left: Double, _ sign: Character, _ right: Double) -> Double? {
        switch sign {
        case "+": left + right
        case "-": left - right
        case "*": left * right
        case "/": right == 0 ? nil : left / right
        case "%": right == 0 ? nil : fmod(left, right)
        default: pow(left, right)
        }
    }

    private static func called(_ name: String, _ values: [Double]) -> Double? {
        switch name {
        case "sum": values.reduce(0, +)
        case "avg": values.reduce(0, +) / Double(values.count)
        case "min": values.min()
        case "max": values.max()
        case "abs": abs(values[0])
        default: values[0].rounded(.down)
        }
    }
}
