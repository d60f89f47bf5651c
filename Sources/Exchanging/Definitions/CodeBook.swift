import Planning
import Yams

/// The codes and names of one kind of definition: finds what is defined twice, and references to nothing.
struct CodeBook {
    private let subject: Bilingual
    private let isOpen: Bool
    private var lines: [String: Int] = [:]
    private var codes: [String: String] = [:]

    /// An empty book of a kind; an open one cannot say that a code is unknown, because its file could not be read.
    init(_ chinese: String, _ english: String, isOpen: Bool = false) {
        subject = Bilingual(chinese, english)
        self.isOpen = isOpen
    }

    /// Takes in a definition with all names it goes by.
    mutating func register<Subject>(
        _ code: Identifier<Subject>, names: [String] = [], at node: Node?, _ faults: inout DefinitionFaults
    ) {
        if let first = lines.updateValue(node?.mark?.line ?? 0, forKey: code.code) {
            noteTwice(Bilingual("代码“\(code)”", "The code “\(code)”"), first, at: node, &faults)
        }
        for name in Set(names).sorted() where !name.isEmpty {
            guard let other = codes.updateValue(code.code, forKey: name), other != code.code else { continue }
            noteTwice(Bilingual("名称“\(name)”", "The name “\(name)”"), lines[other] ?? 0, at: node, &faults)
        }
    }

    /// Notes a reference to a code that is not defined.
    func check<Subject>(_ code: Identifier<Subject>?, at node: Node?, _ faults: inout DefinitionFaults) {
        guard let code = code?.code, !isOpen, lines[code] == nil else { return }
        let guess = codes[code] ?? nearest(to: code, among: lines.keys.sorted())
        faults.add(
            "reference",
            Bilingual("没有代码为“\(code)”的\(subject.chinese)。", "There is no \(subject.english) “\(code)”."),
            guess.map { Bilingual("是否应为“\($0)”？", "Did you mean “\($0)”?") }
                ?? Bilingual("请先定义该\(subject.chinese)，或改正代码。", "Define it first, or correct the code."),
            at: node)
    }

    private func noteTwice(
        _ what: Bilingual, _ line: Int, at node: Node?, _ faults: inout DefinitionFaults
    ) {
        faults.add(
            "duplicate",
            Bilingual(
                "\(subject.chinese)的\(what.chinese)在第 \(line) 行已经用过。",
                "\(what.english) of a \(subject.english) was used on line \(line) already."),
            Bilingual("请改用不同的代码或名称。", "Use a different one."), at: node)
    }
}
