import Planning

/// Lines of a definition file, with the indentation that YAML asks for.
struct YAMLLines {
    private var lines: [String] = []
    private var depth = 0

    /// The whole file.
    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func comment(_ text: String) { lines.append("# " + text) }

    /// A key with a text, in quotes, so that no text is taken for anything else.
    mutating func add(_ key: String, _ text: String) { plain(key, Self.quoted(text)) }

    /// A key with a value that is written as it is.
    mutating func plain(_ key: String, _ value: String) {
        lines.append(String(repeating: "  ", count: depth) + "\(key): \(value)")
    }

    /// A name in both languages.
    mutating func add(_ name: Bilingual, as key: String = "name", english: String = "english") {
        add(key, name.chinese)
        add(english, name.english)
    }

    /// A list with its items, each a mapping.
    mutating func list<Item>(_ key: String, _ items: [Item], _ write: (inout YAMLLines, Item) -> Void) {
        guard !items.isEmpty else { return }
        lines.append(String(repeating: "  ", count: depth) + key + ":")
        depth += 2
        for item in items {
            let first = lines.count
            write(&self, item)
            if first < lines.count {
                let head = String(repeating: "  ", count: depth - 1)
                lines[first] = head + "- " + lines[first].dropFirst(depth * 2)
            }
        }
        depth -= 2
    }

    /// Codes in one line.
    mutating func codes(_ key: String, _ codes: [String]) { plain(key, "[" + codes.joined(separator: ", ") + "]") }

    static func quoted(_ text: String) -> String {
        let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
        return "\"" + String(escaped) + "\""
    }
}
