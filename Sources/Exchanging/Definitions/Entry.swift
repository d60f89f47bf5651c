import Planning
import Yams

/// One mapping of a definition file, whose keys have been checked.
///
/// A key that is missing or holds the wrong thing is noted once; the accessor then gives nil.
struct Entry {
    /// The mapping itself, for its place in the file.
    let node: Node
    private let values: [String: Node]

    /// Takes a mapping with known keys; notes unknown ones with the nearest known name.
    init?(_ node: Node, keys: Keys, _ faults: inout DefinitionFaults) {
        guard let mapping = node.mapping else {
            faults.add(
                "type", Bilingual("此处应为“键: 值”的形式。", "Keys with values are expected here."),
                Bilingual(
                    "可用的键：\(keys.all.joined(separator: "、"))。", "Known keys: \(keys.all.joined(separator: ", "))."),
                at: node)
            return nil
        }
        self.node = node
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            if keys.all.contains(name) { values[name] = value } else { keys.noteUnknown(name, at: key, &faults) }
        }
        self.values = values
        for key in keys.required where isEmpty(key) { keys.noteMissing(key, at: node, &faults) }
    }

    /// The value of a key; nil when it is left out or empty.
    subscript(_ key: String) -> Node? { isEmpty(key) ? nil : values[key] }

    /// Whether a key is left out or has no value.
    func isEmpty(_ key: String) -> Bool {
        guard let node = values[key] else { return true }
        guard let scalar = node.scalar else { return false }
        return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
    }

    /// The text of a key, exactly as written; numbers are never converted.
    func text(_ key: String, _ faults: inout DefinitionFaults) -> String? {
        guard let node = self[key] else { return nil }
        return Entry.text(node, key, &faults)
    }

    /// The items of a list; empty when the key is left out.
    func list(_ key: String, _ faults: inout DefinitionFaults) -> [Node] {
        guard let node = self[key] else { return [] }
        if let sequence = node.sequence { return Array(sequence) }
        faults.add(
            "type", Bilingual("“\(key)”应为列表。", "“\(key)” must be a list."),
            Bilingual("请每项一行，以“- ”开头。", "Put each item on its own line behind “- ”."), at: node)
        return []
    }

    /// The texts of a list.
    func texts(_ key: String, _ faults: inout DefinitionFaults) -> [String] {
        list(key, &faults).compactMap { Entry.text($0, key, &faults) }
    }

    /// The text of a scalar, without hidden characters.
    static func text(_ node: Node, _ key: String, _ faults: inout DefinitionFaults) -> String? {
        guard let text = node.scalar?.string else {
            faults.add(
                "type", Bilingual("“\(key)”应为文字或数字。", "“\(key)” must be a text or number."),
                Bilingual("请直接写在冒号之后。", "Write it behind the colon."), at: node)
            return nil
        }
        if let scalar = hiddenCharacter(in: text) {
            let point = codePoint(scalar)
            faults.add(
                "hidden",
                Bilingual("“\(key)”中有看不见的字符 \(point)。", "“\(key)” holds the invisible character \(point)."),
                Bilingual("请重新键入。", "Type it again."), at: node)
            return nil
        }
        return trimmed(text)
    }
}
