import Calculating
import Planning
import Yams

/// Checks the formulas that forms' relations are written in, once everything they may name is known.
struct FormFormulas {
    let scope: FormulaScope

    init(_ catalogue: Catalogue) { scope = FormulaScope(catalogue: catalogue) }

    func check(_ forms: [FormReader.Located], _ faults: inout DefinitionFaults) {
        for form in forms {
            for (check, entry) in form.checks {
                if case .relation(let relation) = check.rule { self.check(relation, entry, &faults) }
            }
        }
    }

    private func check(_ relation: FormCheck.Relation, _ entry: Entry, _ faults: inout DefinitionFaults) {
        let left = formula(relation.left, relation, at: entry["left"], &faults)
        let right = formula(relation.right, relation, at: entry["right"], &faults)
        guard let left, let right, relation.operator.comparesValues, left.unit != right.unit else { return }
        // A plain number stands for one of the other side's unit.
        guard let one = left.unit, let other = right.unit else { return }
        faults.add(
            "unit", Bilingual("两边单位不同：\(one)、\(other)。", "The sides are in different units: \(one), \(other)."),
            Bilingual(
                "请用“换算”统一单位，例如 换算([产值], \"\(one)\")。",
                "Bring them to one unit, as in inUnit([output], \"\(one)\")."), at: entry["right"])
    }

    private func formula(
        _ side: FormCheck.Relation.Side, _ relation: FormCheck.Relation, at node: Node?,
        _ faults: inout DefinitionFaults
    ) -> Formula? {
        do throws(FormulaError) {
            return try Formula(
                side.formula, in: scope, mixing: relation.note.map { .override($0) } ?? .refused)
        } catch {
            let finding = error.finding(in: faults.file)
            faults.add("formula", finding.message, finding.remedy, at: node)
            return nil
        }
    }
}

extension FormCheck.Operator {
    /// Whether it compares the sides' values, and not only whether they are filled in.
    fileprivate var comparesValues: Bool { self != .compulsoryPair && self != .exclusivePair }
}
