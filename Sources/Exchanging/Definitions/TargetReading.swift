import Planning
import Yams

/// Reads a target that is written as one key with its value, such as `{level: {at-least: 2000}}`.
enum TargetReading {
    private static let kinds = [
        "level", "increment", "total", "average-growth", "reduction", "multiple", "every-year", "monotone",
        "better-than-baseline", "relative", "external", "milestone",
    ]
    private static let bounds = ["at-least", "above", "at-most", "below", "about", "between"]

    static func read(_ node: Node, _ faults: inout DefinitionFaults) -> Target? {
        guard let (kind, value) = single(node, among: kinds, &faults) else { return nil }
        switch kind {
        case "level": return bound(value, &faults).map { .level($0) }
        case "increment": return bound(value, &faults).map { .increment($0) }
        case "total": return bound(value, &faults).map { .total($0) }
        case "average-growth": return bound(value, &faults).map { .averageGrowth($0) }
        case "reduction": return bound(value, &faults).map { .reduction($0) }
        case "multiple": return bound(value, &faults).map { .multiple($0) }
        case "every-year": return bound(value, &faults).map { .everyYear($0) }
        case "monotone": return direction(value, kind, &faults).map { .monotone($0) }
        case "better-than-baseline": return direction(value, kind, &faults).map { .betterThanBaseline($0) }
        case "relative": return relative(value, &faults)
        case "external": return words(value, kind, &faults).map { .external(authority: $0) }
        default: return words(value, kind, &faults).map { .milestone($0) }
        }
    }

    private static func bound(_ node: Node, _ faults: inout DefinitionFaults) -> Bound? {
        guard let (kind, value) = single(node, among: bounds, &faults) else { return nil }
        if kind == "between" { return range(value, &faults) }
        guard let figure = Entry.figure(value, kind, &faults) else { return nil }
        switch kind {
        case "at-least": return .atLeast(figure)
        case "above": return .above(figure)
        case "at-most": return .atMost(figure)
        case "below": return .below(figure)
        default: return .about(figure)
        }
    }

    private static func range(_ node: Node, _ faults: inout DefinitionFaults) -> Bound? {
        guard let items = node.sequence, items.count == 2 else {
            return note(Bilingual("“between”应有两个数。", "“between” needs two numbers."), "[3, 5]", node, &faults)
        }
        let figures = items.compactMap { Entry.figure($0, "between", &faults) }
        guard figures.count == 2 else { return nil }
        guard figures[0].value < figures[1].value else {
            return note(
                Bilingual("“between”应先写较小的数。", "“between” takes the smaller number first."),
                "[\(figures[1]), \(figures[0])]", node, &faults)
        }
        return .between(figures[0], figures[1])
    }

    private static func relative(_ node: Node, _ faults: inout DefinitionFaults) -> Target? {
        guard let entry = Entry(node, keys: Keys(["to", "margin"]), &faults) else { return nil }
        let statistic = entry.code("to", as: Statistic.self, &faults)
        let margin = entry["margin"].flatMap { Entry.figure($0, "margin", &faults) }
        guard let statistic, let margin else { return nil }
        return .relative(to: statistic, margin: margin)
    }

    private static func direction(
        _ node: Node, _ key: String, _ faults: inout DefinitionFaults
    ) -> Target.Direction? {
        Entry.text(node, key, &faults).flatMap { Entry.word($0, key, at: node, &faults) }
    }

    private static func words(_ node: Node, _ key: String, _ faults: inout DefinitionFaults) -> String? {
        guard let text = Entry.text(node, key, &faults) else { return nil }
        return text.isEmpty
            ? note(Bilingual("“\(key)”没有内容。", "“\(key)” is empty."), "\(key): …", node, &faults) : text
    }

    /// The only key of a mapping, out of those known, with its value.
    private static func single(
        _ node: Node, among known: [String], _ faults: inout DefinitionFaults
    ) -> (String, Node)? {
        guard let mapping = node.mapping, mapping.count == 1, let (key, value) = mapping.first else {
            let names = known.joined(separator: "、")
            return note(
                Bilingual("目标应恰好写一种说法（\(names)）。", "A target takes exactly one of \(names)."),
                known[0] == "level" ? "{level: {at-least: 2000}}" : "{at-least: 2000}", node, &faults)
        }
        let name = key.scalar?.string ?? ""
        if known.contains(name) { return (name, value) }
        Keys(known).noteUnknown(name, at: key, &faults)
        return nil
    }

    private static func note<Value>(
        _ message: Bilingual, _ example: String, _ node: Node, _ faults: inout DefinitionFaults
    ) -> Value? {
        faults.add(
            "target", message, Bilingual("例如 \(example)。", "For example \(example)."), at: node)
        return nil
    }
}
