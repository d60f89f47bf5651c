import Planning
import Yams

/// Parses the text of one definition file, within limits that keep a hostile file harmless.
enum DefinitionSource {
    /// The largest definition file: 1 MiB.
    static let limit = 1 << 20

    /// The file's mapping; nil after noting why there is none.
    static func parse(_ text: NamedText, _ faults: inout DefinitionFaults) -> Node? {
        guard isWithinLimits(text.text, &faults) else { return nil }
        do {
            if let root = try Yams.compose(yaml: text.text) { return root }
            faults.add(
                "empty", Bilingual("文件是空的。", "The file is empty."),
                Bilingual("请参照示例工作区填写。", "Write it after the example workspace."), line: nil)
        } catch let error as YamlError {
            note(error, &faults)
        } catch {
            faults.add("syntax", Bilingual("无法读取：\(error)", "Unreadable: \(error)"), Bilingual("", ""), line: nil)
        }
        return nil
    }

    private static func isWithinLimits(_ text: String, _ faults: inout DefinitionFaults) -> Bool {
        guard text.utf8.count <= limit else {
            faults.add(
                "large", Bilingual("文件超过 1 MiB。", "The file is larger than 1 MiB."),
                Bilingual("请检查是否误放了数据；数值应放在 CSV 文件中。", "Figures belong into CSV files."), line: nil)
            return false
        }
        guard let line = lineOfAlias(in: text) else { return true }
        faults.add(
            "alias", Bilingual("不允许使用 YAML 引用（*名称）。", "YAML aliases (*name) are not allowed."),
            Bilingual(
                "请把内容写全；若“*”是正文，请改用全角“＊”。", "Write the content out; where “*” is text use “＊”."),
            line: line)
        return false
    }

    /// The line of the first `*name` that could be an alias. Aliases of aliases grow without bound when read.
    private static func lineOfAlias(in text: String) -> Int? {
        var line = 1
        var previous = UInt8(ascii: "\n")
        var isStar = false
        for byte in text.utf8 {
            if isStar, byte > UInt8(ascii: " ") { return line }
            isStar = byte == UInt8(ascii: "*") && " \t\r\n[{,:-?".utf8.contains(previous)
            if byte == UInt8(ascii: "\n") { line += 1 }
            previous = byte
        }
        return nil
    }

    private static func note(_ error: YamlError, _ faults: inout DefinitionFaults) {
        let remedy = Bilingual(
            "请检查缩进（只用空格）、冒号后的空格和引号是否配对。",
            "Check the indentation (spaces only), the space behind colons, and that quotes are paired.")
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            faults.add(
                "syntax", Bilingual("YAML 语法错误：\(problem)。", "YAML syntax error: \(problem)."), remedy,
                line: mark.line, column: String(mark.column))
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.joined(separator: "、")
            faults.add(
                "repeatedKey", Bilingual("同一处重复写了“\(names)”。", "The key \(names) is written twice."),
                Bilingual("请只保留一处。", "Keep one of them."), line: context.mark.line)
        case .reader(let problem, let offset, _, _):
            let place = offset.map(String.init) ?? "?"
            faults.add(
                "syntax",
                Bilingual("文件中有不允许的字符（位置 \(place)）：\(problem)。", "A character at \(place) is not allowed: \(problem)."),
                Bilingual("请删除该字符。", "Delete it."), line: nil)
        default:
            faults.add("syntax", Bilingual("YAML 无法读取。", "The YAML cannot be read."), remedy, line: nil)
        }
    }
}
