import Testing

@testable import Serving

/// Text that a person typed stays text on every page.
@Suite struct TemplateEscapingTests {
    private struct Form {
        let address = ""
        let value: String
        let source: String
        let grades: [String] = []
        let seen = 1
    }

    private struct Page {
        let t = PageFields(words: [:])
        let statistic: String
        let revision: Form
    }

    @Test(arguments: ["\"", "'", "<", ">", "&"])
    func `A character of markup is escaped also before a combining mark, in text and attribute`(mark: String) throws {
        let typed = "\(mark)\u{301}x\(mark)"
        let page = Page(statistic: typed, revision: Form(value: typed, source: typed))
        let html = try #require(try Templates().render(PageFields(page), with: "figure"))
        let escaped = "\(HTMLText.escaped(mark))\u{301}x\(HTMLText.escaped(mark))"
        #expect(html.contains("<h1>\(escaped)</h1>"))
        #expect(html.contains("value=\"\(escaped)\""))
        #expect(!html.unicodeScalars.elementsEqual(html.replacing(escaped, with: typed).unicodeScalars))
    }
}
