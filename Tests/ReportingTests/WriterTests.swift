import Testing

@testable import Reporting

@Suite struct WriterTests {
    @Test func `Text is escaped between tags`() {
        let markup = SVGElement(.title, text: "<script>alert('a&b')</script>").markup
        #expect(markup == "<title>&lt;script&gt;alert('a&amp;b')&lt;/script&gt;</title>")
    }

    @Test func `A quote cannot leave an attribute`() {
        let markup = SVGElement(.group, [.className: "a\" onload='x'\n<b>"]).markup
        #expect(markup == "<g class=\"a&quot; onload=&#39;x&#39;&#10;&lt;b&gt;\"/>")
    }

    @Test func `Characters that XML forbids are replaced`() {
        #expect(escapedText("a\u{0}b\u{1B}c\u{FFFF}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
    }

    @Test(
        arguments: [
            (0, "0"), (-0.0, "0"), (-0.004, "0"), (1.005, "1"), (12.5, "12.5"), (100, "100"), (-3.14159, "-3.14"),
            (0.1 + 0.2, "0.3"), (760, "760"), (.infinity, "0"), (.nan, "0"),
        ] as [(Double, String)])
    func `Coordinates are printed short`(number: Double, text: String) {
        #expect(shortNumber(number) == text)
    }

    @Test func `Fixed decimals keep their zeros`() {
        #expect(fixedNumber(0.05, decimals: 2) == "0.05")
        #expect(fixedNumber(-1227.7, decimals: 1) == "-1227.7")
        #expect(fixedNumber(2, decimals: 3) == "2.000")
        #expect(fixedNumber(-0.2, decimals: 0) == "0")
    }

    @Test func `Different names never give the same id`() {
        let names = ["战新", "战_新", "a b", "a_20_b", "a-b", "a_b", ""]
        let ids = Set(names.map(identifier(from:)))
        #expect(ids.count == names.count)
        #expect(ids.allSatisfy { !$0.contains(" ") && $0.allSatisfy(\.isASCII) })
    }

    @Test func `A filled-in value is not filled in again`() {
        #expect(filled("{a}至{b}", ["a": "{b}", "b": "2"]) == "{b}至2")
    }
}
