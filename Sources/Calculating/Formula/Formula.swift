public import Planning

/// A formula (公式) that was read and checked once and can be computed for any area and period.
public struct Formula: Sendable {
    /// The formula as it is written.
    public let text: String
    /// What it says.
    public let syntax: FormulaNode
    /// Why figures of different bases may meet in it; nil when they may not.
    public let note: String?
    let root: CheckedNode

    /// Reads a formula and checks names, units, bases and accumulation.
    public init(
        _ text: String, in scope: FormulaScope, mixing: BasisMixing = .refused
    ) throws(FormulaError) {
        let syntax = try FormulaNode(text)
        var checker = FormulaChecker(scope: scope)
        let root = try checker.single(syntax)
        try checker.checkBases(mixing)
        self.text = text
        self.syntax = syntax
        self.root = root
        note = if case .override(let note) = mixing { note } else { nil }
    }

    /// The unit of its value; nil for a plain number, a condition or a text.
    public var unit: Unit? { root.type.dimension.unit }

    /// What it comes to.
    public func value(in context: FormulaContext) -> FormulaOutcome {
        var evaluator = FormulaEvaluator(context)
        return evaluator.result(of: root)
    }

    /// What it comes to, with every step.
    public func explanation(in context: FormulaContext) -> Explanation {
        var evaluator = FormulaEvaluator(context, isExplaining: true)
        let outcome = evaluator.result(of: root)
        let last = evaluator.trail.first ?? FormulaStep(root, outcome, context.period, cell: nil, substituted: nil, [])
        return Explanation(text: text, outcome: outcome, root: last.ending(in: outcome), note: note)
    }
}
