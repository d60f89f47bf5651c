import Planning
import Testing

@testable import Exchanging

@Suite struct SimulatedMarkTests {
    @Test func `A document is marked once, behind its position, and a list cannot be marked`() {
        let document: JSONValue = ["position": 3, "total": 1]
        let marked: JSONValue = ["position": 3, "simulated": true, "total": 1]
        #expect(document.markedAsSimulated == marked)
        #expect(marked.markedAsSimulated == marked)
        #expect(JSONValue.array([1]).markedAsSimulated == JSONValue.array([1]))
        #expect((["a": 1] as JSONValue).markedAsSimulated == ["simulated": true, "a": 1])
    }

    @Test func `simulated is true or false in the definitions, false when left out, and nothing else`() {
        let base = "title: 试\nareas: []\nbases: []\nstatistics: []\n"
        func read(_ text: String) -> Definitions {
            DefinitionReader.read(workspace: NamedText(path: "guiheng.yaml", text: text), plans: [])
        }
        #expect(read(base).catalogue?.isSimulated == false)
        #expect(read("simulated: true\n" + base).catalogue?.isSimulated == true)
        #expect(read("simulated: false\n" + base).catalogue?.isSimulated == false)
        let wrong = read("simulated: maybe\n" + base)
        #expect(wrong.catalogue == nil)
        #expect(wrong.findings.first?.place?.line == 1)
    }
}
