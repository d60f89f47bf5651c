import Planning
import Testing

@testable import Serving

@Suite struct WordsTests {
    @Test func `Every word that a template asks for is there, and none is left over`() {
        let asked = Set(
            Templates.sources.flatMap { source in
                source.text.split(separator: "{{t.").dropFirst().compactMap {
                    $0.split(separator: "}").first.map(String.init)
                }
            })
        let used = asked.union([
            "overviewPage", "planPage", "rulesPage", "pending", "provisional", "pathName", "ledgerPosition", "actual",
            "pivotPage", "partial", "pivotTotal", "unitIs", "summed", "pivotLacking",
            "calculated", "inputsCaption", "partsCaption", "linesFit", "accountActive", "accountDisabled",
            "sentHeading", "sentAgain", "uploadIsForm", "uploadIsOwn", "findingError", "findingWarning", "findingDoubt",
            "accountsPage", "auditPage",
        ])
        #expect(asked.subtracting(Words.keys).isEmpty, "missing: \(asked.subtracting(Words.keys))")
        #expect(Set(Words.keys).subtracting(used).isEmpty, "left over: \(Set(Words.keys).subtracting(used))")
    }

    @Test func `Both languages have every word`() {
        for key in Words.keys {
            #expect(!Words.text(key, .chinese).isEmpty)
            #expect(!Words.text(key, .english).isEmpty)
            let english = Words.text(key, .english).unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
            #expect(english.isEmpty || key == "otherLanguage")
        }
    }
}
