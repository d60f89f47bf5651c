public import Calculating
import Planning

/// A formula's value and every step to it as JSON; each number can be computed again from the steps below it.
public struct ExplanationJSON {
    private let explanation: Explanation

    /// Writes an explanation.
    public init(_ explanation: Explanation) { self.explanation = explanation }

    /// The whole explanation.
    public var value: JSONValue {
        [
            "formula": .string(explanation.text), "value": value(explanation.outcome),
            "unit": text(explanation.root.unit?.symbol), "missing": reason(explanation.outcome.reason),
            "basesMixedBecause": text(explanation.note), "explanation": step(explanation.root),
        ]
    }

    private func step(_ step: FormulaStep) -> JSONValue {
        .object([
            (name: "text", value: .string(explanation.text(of: step))),
            (name: "from", value: .integer(step.range.lowerBound)),
            (name: "to", value: .integer(step.range.upperBound)),
            (name: "operation", value: .string(step.operation)),
            (name: "value", value: value(step.outcome)), (name: "unit", value: text(step.unit?.symbol)),
            (name: "missing", value: reason(step.outcome.reason)),
            (name: "countedAsZero", value: reason(step.substituted)),
            (name: "parameter", value: step.parameter.map { .number($0) } ?? .null),
            (name: "period", value: text(step.period?.description)), (name: "cell", value: cell(step.cell)),
            (name: "steps", value: .array(step.steps.map(self.step))),
        ])
    }

    private func value(_ outcome: FormulaOutcome) -> JSONValue {
        switch outcome {
        case .number(let number): .number(number)
        case .truth(let truth): .boolean(truth)
        case .text(let text): .string(text)
        case .list(let elements): .array(elements.map(value))
        case .missing: .null
        }
    }

    private func reason(_ reason: MissingReason?) -> JSONValue {
        guard let message = reason?.message else { return .null }
        return ["zh": .string(message.chinese), "en": .string(message.english)]
    }

    private func cell(_ cell: Cell?) -> JSONValue {
        guard let cell else { return .null }
        return [
            "statistic": .string(cell.statistic.code), "area": .string(cell.area.code),
            "basis": .string(cell.basis.code),
            "period": .string(cell.period.description),
        ]
    }

    private func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
