import Exchanging
import Foundation
import Planning
import Testing

struct DocumentedFormsTests {
    private func text(of path: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func `The example of the documentation can be put into the example workspace as it is`() throws {
        let documentation = try text(of: "Docs/workspace-files.md")
        let block = try #require(
            documentation.components(separatedBy: "```yaml\n").last?.components(separatedBy: "```").first)
        #expect(block.hasPrefix("calendar:"))
        let read = DefinitionReader.read(
            workspace: NamedText(
                path: "guiheng.yaml", text: try text(of: "Examples/jiading/guiheng.yaml") + "\n" + block),
            plans: [NamedText(path: "plans/sei-14.yaml", text: try text(of: "Examples/jiading/plans/sei-14.yaml"))])
        #expect(read.findings.map { $0.line(in: .chinese) } == [])
        let form = try #require(read.catalogue?.forms.first)
        #expect(form.items.map(\.mergesJanuary) == [true, false] && form.checks.count == 1)
        let calendar = try #require(read.catalogue?.calendar)
        // 2026年9月报表应于10月8日报送: the holiday ends on the 7th.
        #expect(form.dueDay(of: try Period("2026-09"), on: calendar).description == "2026-10-08")
    }
}
