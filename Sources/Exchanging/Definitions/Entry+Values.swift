import Planning
import Yams

extension Entry {
    /// A code; nil after noting why it cannot be one.
    func code<Subject>(
        _ key: String, as _: Subject.Type, _ faults: inout DefinitionFaults
    ) -> Identifier<Subject>? {
        guard let text = text(key, &faults) else { return nil }
        return Entry.code(text, at: self[key], &faults)
    }

    static func code<Subject>(_ text: String, at node: Node?, _ faults: inout DefinitionFaults) -> Identifier<Subject>?
    {
        do throws(IdentifierError) {
            return try Identifier(text)
        } catch {
            faults.add(
                "code", Bilingual("“\(text.prefix(80))”不能作为代码。", "“\(text.prefix(80))” cannot be a code."),
                Bilingual(
                    "代码为 1 至 64 个字母、数字、“-”“_”“.”，以字母或数字开头，例如 sei-output。",
                    "A code has 1 to 64 letters, digits, “-”, “_” or “.”, and starts with a letter or digit."),
                at: node)
            return nil
        }
    }

    /// A text in both languages; the Chinese stands for the English where that is left out.
    func bilingual(
        _ key: String, english: String = "english", _ faults: inout DefinitionFaults
    ) -> Bilingual? {
        let englishText = text(english, &faults)
        return text(key, &faults).map { Bilingual($0, englishText ?? $0) }
    }

    /// One of a fixed set of words, written in kebab-case; `fallback` when the key is left out.
    func word<Word: CaseIterable & RawRepresentable<String>>(
        _ key: String, default fallback: Word? = nil, _ faults: inout DefinitionFaults
    ) -> Word? {
        guard !isEmpty(key) else { return fallback }
        return text(key, &faults).flatMap { Entry.word($0, key, at: self[key], &faults) }
    }

    static func word<Word: CaseIterable & RawRepresentable<String>>(
        _ text: String, _ key: String, at node: Node?, _ faults: inout DefinitionFaults
    ) -> Word? {
        let known = Word.allCases.map { (word: $0, name: kebab($0.rawValue)) }
        if let found = known.first(where: { $0.name == text }) { return found.word }
        let names = known.map(\.name)
        let guess = nearest(to: text, among: names)
        faults.add(
            "word",
            Bilingual("“\(key)”不能是“\(text.prefix(60))”。", "“\(key)” cannot be “\(text.prefix(60))”."),
            Bilingual(
                "可选：\(names.joined(separator: "、"))\(guess.map { "；是否应为“\($0)”？" } ?? "。")",
                "One of \(names.joined(separator: ", "))\(guess.map { "; did you mean “\($0)”?" } ?? ".")"),
            at: node)
        return nil
    }

    private static func kebab(_ name: String) -> String {
        guard name.utf8.count > 1 else { return name }
        return name.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }

    func truth(_ key: String, default fallback: Bool, _ faults: inout DefinitionFaults) -> Bool? {
        guard !isEmpty(key) else { return fallback }
        switch text(key, &faults) {
        case "true", "yes", "是": return true
        case "false", "no", "否": return false
        default:
            faults.add(
                "type", Bilingual("“\(key)”应为 true 或 false。", "“\(key)” must be true or false."),
                Bilingual("请写 true（是）或 false（否）。", "Write true or false."), at: self[key])
            return nil
        }
    }

    func number(_ key: String, _ faults: inout DefinitionFaults) -> Int? {
        guard let text = text(key, &faults) else { return nil }
        if let number = Int(text), number >= 0, String(number) == text { return number }
        faults.add(
            "type", Bilingual("“\(key)”应为整数，不能是“\(text)”。", "“\(key)” must be a whole number, not “\(text)”."),
            Bilingual("请只写半角数字。", "Write digits only."), at: self[key])
        return nil
    }

    func day(_ key: String, _ faults: inout DefinitionFaults) -> Day? {
        guard let text = text(key, &faults) else { return nil }
        if let day = Day(text) { return day }
        faults.add(
            "day", Bilingual("“\(text.prefix(40))”不是日期。", "“\(text.prefix(40))” is not a day."),
            Bilingual("请写成 2021-12-08 的形式。", "Write it as 2021-12-08."), at: self[key])
        return nil
    }

    func period(_ key: String, _ faults: inout DefinitionFaults) -> Period? {
        guard let text = text(key, &faults) else { return nil }
        switch PeriodReading.read(text) {
        case .success(let period): return period
        case .failure(let fault):
            faults.add("period", fault.message, fault.remedy, at: self[key])
            return nil
        }
    }

    static func figure(_ node: Node, _ key: String, _ faults: inout DefinitionFaults) -> Figure? {
        guard let text = text(node, key, &faults) else { return nil }
        switch FigureReading.read(Array(text.utf8)[...]) {
        case .success(.reported(let figure)): return figure
        case .success(.withdrawn): faults.add("figure", FigureReading.other(text), at: node)
        case .failure(let fault): faults.add("figure", fault, at: node)
        }
        return nil
    }
}

extension DefinitionFaults {
    mutating func add(_ code: String, _ fault: CellFault, at node: Node?) {
        add(code, fault.message, fault.remedy, at: node)
    }
}
