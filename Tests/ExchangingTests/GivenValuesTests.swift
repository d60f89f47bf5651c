import Exchanging
import Planning
import Testing

@Suite struct GivenValuesTests {
    private func read(_ text: String) throws -> GivenValues { try GivenValues(Array(text.utf8), named: "值.json") }

    @Test func `Digits are kept as they are written`() throws {
        let values = try read(" {\"甲\": 12.50,\n\"\\u4e59\":\"-3\" , \"a\\\"b\\\\\": 0, \"\\ud83d\\ude00\": null} \n")
        #expect(values.names == ["甲", "乙", "a\"b\\", "😀"])
        #expect(values.figures.mapValues(\.description) == ["甲": "12.50", "乙": "-3", "a\"b\\": "0"])
        #expect(try read("{}") == GivenValues())
    }

    @Test(arguments: [
        ("", 1), ("[1]", 1), ("{", 1), ("{\"a\": 1", 1), ("{\"a\": 1,\n}", 2), ("{\"a\" 1}", 1), ("{\"a\":\n1 2}", 2),
        ("{a: 1}", 1),
        ("{\"a\": true}", 1), ("{\"a\": {\"b\": 1}}", 1), ("{\"a\": 1e3}", 1), ("{\"a\": \"1 亿\"}", 1),
        ("{\"a\": \"1,234\"}", 1),
        ("{\n\n\"a\": 1.}", 3), ("{\"a\": +1}", 1), ("{\"a\": 0.1234567890123456789}", 1), ("{\"a\": 1}\n{}", 2),
        ("{\"a", 1),
        ("{\"a\": 1,\n\"a\": 2}", 2), ("{\"\\x\": 1}", 1), ("{\"\\u12\": 1}", 1), ("{\"\\ud83d\": 1}", 1),
        ("{\"a\nb\": 1}", 1),
        ("{\"a\": \"\"}", 1), ("{\"\\", 1),
    ])
    func `What is no flat object of plain decimals is refused with its line`(text: String, line: Int) throws {
        let refusal = #expect(throws: Refusal.self) { try read(text) }
        #expect(refusal?.finding.place?.line == line, "\(String(describing: refusal?.finding.message))")
        #expect(refusal?.finding.remedy.chinese.isEmpty == false)
    }
}
