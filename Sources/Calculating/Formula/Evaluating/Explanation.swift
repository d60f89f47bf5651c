public import Planning

/// A formula's value with every step that led to it.
public struct Explanation: Sendable, Hashable {
    /// The formula as it is written.
    public let text: String
    /// What it comes to.
    public let outcome: FormulaOutcome
    /// The last step, with all others below.
    public let root: FormulaStep
    /// Why different bases were allowed; nil when they were not.
    public let note: String?

    /// The part of the text that a step stands for.
    public func text(of step: FormulaStep) -> String {
        let scalars = Array(text.unicodeScalars)
        var part = String.UnicodeScalarView()
        part.append(contentsOf: scalars[step.range.clamped(to: 0..<scalars.count)])
        return String(part)
    }

    /// One line for each step, indented; a catalogue gives cells their names.
    public func lines(in language: Language, catalogue: Catalogue? = nil) -> [String] {
        let words = note.map { Bilingual("混用口径的理由：\($0)", "Bases are mixed because: \($0)").text(in: language) }
        return [words].compactMap(\.self) + lines(of: root, depth: 0, language, catalogue)
    }

    private func lines(
        of step: FormulaStep, depth: Int, _ language: Language, _ catalogue: Catalogue?
    ) -> [String] {
        let start = String(repeating: "  ", count: depth) + text(of: step)
        let period = step.cell == nil && !step.steps.isEmpty ? step.period.map { " (\($0))" } ?? "" : ""
        let cell = step.cell.map { "  ← " + name($0, language, catalogue) } ?? ""
        let substituted = step.substituted.map { "  （" + $0.message.text(in: language) + "）" } ?? ""
        let line = start + period + " = " + step.outcome.text(step.unit, in: language) + cell + substituted
        return [line] + step.steps.flatMap { lines(of: $0, depth: depth + 1, language, catalogue) }
    }

    private func name(_ cell: Cell, _ language: Language, _ catalogue: Catalogue?) -> String {
        [
            catalogue?.statistic(cell.statistic)?.name.text(in: language) ?? cell.statistic.code,
            catalogue?.area(cell.area)?.name.text(in: language) ?? cell.area.code,
            catalogue?.basis(cell.basis)?.name.text(in: language) ?? cell.basis.code, cell.period.label(in: language),
        ].joined(separator: " · ")
    }
}
