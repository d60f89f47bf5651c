import Calculating
import Planning

/// A relation whose formulas have been read.
struct ReadyRelation: Sendable {
    /// One side.
    struct Side: Sendable {
        let formula: Formula
        let missing: FormCheck.MissingRule
        /// The figures that it names.
        let references: [Reference]
    }

    /// A figure that a formula names.
    struct Reference: Hashable, Sendable {
        let statistic: Statistic.ID
        let basis: Basis.ID
        let area: Area.ID?
        let period: Period?
    }

    let left: Side
    let right: Side
    let `operator`: FormCheck.Operator
    let allowsRounding: Bool

    init(_ relation: FormCheck.Relation, in catalogue: Catalogue) throws(FormulaError) {
        let mixing: BasisMixing = relation.note.map { .override($0) } ?? .refused
        left = try Side(relation.left, catalogue, mixing)
        right = try Side(relation.right, catalogue, mixing)
        `operator` = relation.operator
        allowsRounding = relation.allowsRounding
    }
}

extension ReadyRelation.Side {
    init(
        _ side: FormCheck.Relation.Side, _ catalogue: Catalogue, _ mixing: BasisMixing
    ) throws(FormulaError) {
        formula = try Formula(side.formula, in: FormulaScope(catalogue: catalogue), mixing: mixing)
        missing = side.missing
        references = Self.references(in: formula.syntax, catalogue)
    }

    private static func references(in node: FormulaNode, _ catalogue: Catalogue) -> [ReadyRelation.Reference] {
        if case .reference(let reference) = node.kind {
            return [ReadyRelation.Reference(reference, catalogue)].compactMap(\.self)
        }
        return node.kind.children.flatMap { references(in: $0, catalogue) }
    }
}

extension ReadyRelation.Reference {
    /// The figure that a reference names; nil for a period that is only known from the report's, such as 全年.
    init?(_ reference: FormulaReference, _ catalogue: Catalogue) {
        guard let statistic = catalogue.statistic(named: reference.name) else { return nil }
        self.statistic = statistic.id
        basis = reference.basis.flatMap { catalogue.basis(named: $0)?.id } ?? statistic.basis
        area = reference.area.flatMap { catalogue.area(named: $0)?.id }
        guard let text = reference.period else {
            period = nil
            return
        }
        do throws(PeriodError) { period = try Period(text) } catch { return nil }
    }
}
