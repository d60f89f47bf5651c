import Planning
import Yams

extension FormReader {
    private static let kinds = ["left", "range", "change", "deviation", "never-decreasing", "part", "share"]
    private static let relationKeys = [
        "operator", "right", "missing", "left-missing", "right-missing", "rounding", "note",
    ]
    private static let checkKeys = Keys(["code", "name", "level"], optional: ["english"] + kinds + relationKeys)

    func readChecks(
        _ form: Entry, _ items: [FormItem], _ faults: inout DefinitionFaults
    ) -> [(check: FormCheck, entry: Entry)] {
        var book = CodeBook("审核关系", "check")
        return form.list("checks", &faults).compactMap { node in
            guard let entry = Entry(node, keys: Self.checkKeys, &faults) else { return nil }
            let id = entry.code("code", as: FormCheck.self, &faults)
            let name = entry.bilingual("name", &faults)
            let level: FormCheck.Level? = entry.word("level", &faults)
            if let id { book.register(id, at: node, &faults) }
            let rule = readRule(entry, items, &faults)
            guard let id, let name, let level, let rule else { return nil }
            return (FormCheck(id: id, name: name, level: level, rule: rule), entry)
        }
    }

    private func readRule(
        _ entry: Entry, _ items: [FormItem], _ faults: inout DefinitionFaults
    ) -> FormCheck.Rule? {
        let written = Self.kinds.filter { !entry.isEmpty($0) }
        guard let kind = written.first, written.count == 1, let node = entry[kind] else {
            faults.add(
                "check", Bilingual("审核关系应恰好写一种。", "A check takes exactly one rule."),
                Bilingual(
                    "可选：\(Self.kinds.joined(separator: "、"))（left 与 operator、right 连用）。",
                    "One of \(Self.kinds.joined(separator: ", ")) (left goes with operator and right)."),
                at: entry.node)
            return nil
        }
        if kind == "left" { return readRelation(entry, &faults).map { .relation($0) } }
        for key in Self.relationKeys where !entry.isEmpty(key) { noteMisplaced(key, kind, at: entry[key], &faults) }
        let reader = FormRuleReader(form: self, items: items)
        return reader.read(kind, node, &faults)
    }

    private func readRelation(_ entry: Entry, _ faults: inout DefinitionFaults) -> FormCheck.Relation? {
        for key in ["operator", "right"] where entry.isEmpty(key) {
            Keys([key]).noteMissing(key, at: entry.node, &faults)
        }
        let sign: FormCheck.Operator? = entry.word("operator", &faults)
        let both = entry.word("missing", default: FormCheck.MissingRule.skipIfAny, &faults)
        let left = readSide(entry, "left", both, &faults)
        let right = readSide(entry, "right", both, &faults)
        let rounding = entry.truth("rounding", default: false, &faults)
        let note = entry.text("note", &faults)
        guard let sign, let left, let right, let rounding else { return nil }
        return FormCheck.Relation(left, sign, right, allowsRounding: rounding, note: note)
    }

    private func readSide(
        _ entry: Entry, _ key: String, _ both: FormCheck.MissingRule?, _ faults: inout DefinitionFaults
    ) -> FormCheck.Relation.Side? {
        let missing = entry.word(key + "-missing", default: both, &faults)
        guard let formula = entry.text(key, &faults), let missing else { return nil }
        return FormCheck.Relation.Side(formula, missing: missing)
    }

    private func noteMisplaced(
        _ key: String, _ kind: String, at node: Node?, _ faults: inout DefinitionFaults
    ) {
        faults.add(
            "misplacedKey", Bilingual("“\(key)”不能与“\(kind)”同写。", "“\(key)” does not go with “\(kind)”."),
            Bilingual("“\(key)”只用于 left、operator、right。", "“\(key)” is for left, operator and right."), at: node)
    }
}
