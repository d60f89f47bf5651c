import Calculating
import Foundation
import Testing

/// Docs/formulas.md, the reference for officers.
@Suite struct FormulaReferenceTests {
    private let text: String

    init() throws {
        let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        text = try String(contentsOf: root.appending(path: "Docs/formulas.md"), encoding: .utf8)
    }

    @Test func `names every function in both languages, and the limits`() {
        for function in FormulaFunction.allCases {
            #expect(text.contains("`\(function.rawValue)`") || text.contains("`\(function.rawValue)("), "\(function)")
            #expect(function.chinese.map(text.contains) ?? true, "\(function)")
        }
        for rule in FormulaMissingRule.allCases { #expect(text.contains("“\(rule.chinese)”`\(rule.rawValue)`")) }
        #expect(text.contains("\(FormulaLimit.depth)层") && text.contains("\(FormulaLimit.nodes)个组成部分"))
    }

    @Test func `shows only formulas that can be read`() throws {
        let examples = text.split(separator: "```")[1].split(separator: "\n")
        #expect(examples.count == 10)
        for example in examples { _ = try FormulaNode(String(example)) }
    }

    @Test func `No two functions share a name`() {
        #expect(Set(FormulaFunction.allNames).count == FormulaFunction.allNames.count)
    }
}
