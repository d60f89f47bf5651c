import Calculating
import Foundation
import Planning

/// Computes the value of every step again, from nothing but the steps below it.
struct Rederiving {
    let explanation: Explanation

    init(_ explanation: Explanation) { self.explanation = explanation }

    /// Every operation in the tree.
    func operations(_ step: FormulaStep) -> [String] { [step.operation] + step.steps.flatMap(operations) }

    /// The steps whose value does not follow from those below.
    func problems(_ step: FormulaStep) -> [String] {
        let below = step.steps.flatMap(problems)
        guard case .number(let value) = step.outcome else { return below }
        let again = self.value(of: step)
        return isNear(again, value, within: 1e-9)
            ? below : below + ["\(step.operation): \(value), again \(again ?? .nan)"]
    }

    private func value(of step: FormulaStep) -> Double? {
        let values = step.steps.map(\.outcome)
        let numbers = values.compactMap(\.number)
        switch step.operation {
        case "number": return Double(explanation.text(of: step).prefix { $0.isASCII })
        case "figure": return step.cell == nil ? nil : step.outcome.number
        case "sign -": return numbers.first.map { -$0 }
        case "shift", "previous", "lastYear", "parent", "yoy", "firstNonNull", "if": return numbers.last
        case "percent", "points", "fraction", "inUnit":
            return numbers.first.flatMap { number in step.parameter.map { number * $0 } }
        case "sum", "avg", "median", "min", "max", "stddev", "stddevPop", "percentile", "count":
            return several(step)
        case "abs", "round", "floor", "ceil", "sqrt", "exp", "ln", "log10", "log", "^":
            return mathematics(step.operation, numbers)
        case "share", "shareOfParent": return numbers[0] / numbers[1] * 100
        case "contribution": return (numbers[0] - numbers[1]) / (numbers[2] - numbers[3]) * 100
        case "pull": return (numbers[0] - numbers[1]) / numbers[3] * 100
        case "cumulative": return numbers.reduce(0, +)
        case "currentMonth": return numbers[0] - numbers[1]
        case "computedYoy", "periodGrowth":
            return step.unit == .percent ? (numbers[0] / numbers[1] - 1) * 100 : numbers[0] - numbers[1]
        case "averageGrowth": return step.parameter.map { (pow(numbers[0] / numbers[1], 1 / $0) - 1) * 100 }
        case "chainedGrowth":
            let factor = numbers.reduce(1) { $0 * (1 + $1 / 100) }
            return (pow(factor, 1 / Double(numbers.count)) - 1) * 100
        default: return chain(step.operation, numbers)
        }
    }

    private func chain(_ operators: String, _ numbers: [Double]) -> Double? {
        let signs = operators.split(separator: " ")
        guard numbers.count == signs.count + 1 else { return nil }
        return zip(signs, numbers.dropFirst()).reduce(numbers[0]) { left, link in
            switch link.0 {
            case "+": left + link.1
            case "-": left - link.1
            case "*": left * link.1
            case "/": left / link.1
            default: .nan
            }
        }
    }

    private func mathematics(_ name: String, _ numbers: [Double]) -> Double? {
        let value = numbers[0]
        return switch name {
        case "abs": abs(value)
        case "round": (value * pow(10, numbers[1])).rounded() / pow(10, numbers[1])
        case "floor": floor(value)
        case "ceil": ceil(value)
        case "sqrt": sqrt(value)
        case "exp": exp(value)
        case "ln": log(value)
        case "log10": log10(value)
        case "log": log(value) / log(numbers[1])
        default: pow(value, numbers[1])
        }
    }

    private func elements(_ step: FormulaStep) -> [Double] {
        step.operation == "children" || step.operation == "window"
            ? step.steps.flatMap { $0.outcome.number.map { [$0] } ?? [] } : step.outcome.number.map { [$0] } ?? []
    }

    private func several(_ step: FormulaStep) -> Double? {
        let isPercentile = step.operation == "percentile"
        let values = (isPercentile ? Array(step.steps.dropLast()) : step.steps).flatMap(elements).sorted()
        let mean = values.reduce(0, +) / Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        switch step.operation {
        case "sum": return values.reduce(0, +)
        case "avg": return mean
        case "min": return values.first
        case "max": return values.last
        case "count": return Double(values.count)
        case "stddev": return sqrt(squares / Double(values.count - 1))
        case "stddevPop": return sqrt(squares / Double(values.count))
        case "median": return (values[(values.count - 1) / 2] + values[values.count / 2]) / 2
        default:
            let place = (step.steps.last?.outcome.number ?? 0) * Double(values.count - 1)
            let below = values[Int(place)]
            let above = values[min(Int(place) + 1, values.count - 1)]
            return below + (above - below) * (place - place.rounded(.down))
        }
    }
}
