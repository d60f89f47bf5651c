import Planning
import Yams

/// The keys that one kind of mapping knows.
struct Keys {
    let required: [String]
    let all: [String]

    init(_ required: [String], optional: [String] = []) {
        self.required = required
        all = required + optional
    }

    func noteUnknown(_ name: String, at node: Node, _ faults: inout DefinitionFaults) {
        let suggestion = nearest(to: name, among: all)
        let written = String(name.prefix(60))
        faults.add(
            "unknownKey", Bilingual("不认识的键“\(written)”。", "Unknown key “\(written)”."),
            suggestion.map { Bilingual("是否应为“\($0)”？", "Did you mean “\($0)”?") }
                ?? Bilingual("可用的键：\(all.joined(separator: "、"))。", "Known keys: \(all.joined(separator: ", "))."),
            at: node)
    }

    func noteMissing(_ key: String, at node: Node, _ faults: inout DefinitionFaults) {
        faults.add(
            "missingKey", Bilingual("缺少“\(key)”。", "“\(key)” is missing."),
            Bilingual("请补写“\(key): …”。", "Add “\(key): …”."), at: node)
    }
}
