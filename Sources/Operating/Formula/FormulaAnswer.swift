import Calculating
public import Exchanging
public import Planning

/// What a formula comes to, with every step that led there.
public struct FormulaAnswer: Sendable {
    private let explanation: Explanation
    private let catalogue: Catalogue?

    /// Computes a formula over given values; without a file only numbers may stand in it.
    public init(_ formula: String, values file: NamedBytes? = nil) throws(FormulaRefusal) {
        let values = try Self.values(file)
        let scope = FormulaScope(names: values.names)
        try self.init(formula, scope, FormulaContext(values: values.figures), mixing: .refused, catalogue: nil)
    }

    init(
        _ text: String, _ scope: FormulaScope, _ context: FormulaContext, mixing: BasisMixing, catalogue: Catalogue?
    ) throws(FormulaRefusal) {
        do {
            explanation = try Formula(text, in: scope, mixing: mixing).explanation(in: context)
        } catch { throw FormulaRefusal(error.finding(in: "formula")) }
        self.catalogue = catalogue
    }

    /// The value, then one line for each step, indented.
    public func lines(in language: Language) -> [String] {
        [explanation.outcome.text(explanation.root.unit, in: language)]
            + explanation.lines(in: language, catalogue: catalogue)
    }

    /// The value and the steps for scripts.
    public var json: JSONValue { ExplanationJSON(explanation).value }

    private static func values(_ file: NamedBytes?) throws(FormulaRefusal) -> GivenValues {
        guard let file else { return GivenValues() }
        do { return try GivenValues(file.bytes, named: file.name) } catch { throw FormulaRefusal(error.finding) }
    }
}
