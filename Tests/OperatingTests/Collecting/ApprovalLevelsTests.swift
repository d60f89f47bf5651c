import Operating
import Planning
import Testing

/// Vectors: DHIS2 `DataApprovalServiceTest` (VECTORS §4.6); tree A > B > {C > D, E > F}.
struct ApprovalLevelsTests {
    private let names = ["A", "B", "C", "D", "E", "F"]

    private func standings(_ levels: Set<Int>, approved: String) throws -> [String] {
        let links = [("B", "A"), ("C", "B"), ("D", "C"), ("E", "B"), ("F", "E")].map { ($0.0, $0.1) }
        let tree = try AreaTree(
            id: .init("t"), name: Bilingual("树", "Tree"),
            links: links.map { AreaTree.Link(child: try .init($0.0), parent: try .init($0.1)) })
        let workflow = ApprovalLevels(
            tree: tree, root: try .init("A"), levels: levels, day: try #require(Day("2024-01-31")))
        let done = Set(try approved.map { try Area.ID(String($0)) })
        return try names.map { sign(workflow.standing(of: try .init($0), approved: done)) }
    }

    private func sign(_ standing: ApprovalLevels.Standing) -> String {
        switch standing {
        case .waiting: "W"
        case .ready: "R"
        case .approvedHere: "✓"
        case .approvedAbove: "↑"
        case .unapprovedAbove: "abv"
        }
    }

    @Test(arguments: [
        ("", "W W W R W R", "W abv R abv R abv"), ("F", "W W W R R ✓", "W abv R abv R abv"),
        ("FE", "W W W R ✓ ↑", "W abv R abv ✓ ↑"), ("FEDC", "W R ✓ ↑ ✓ ↑", "R abv ✓ ↑ ✓ ↑"),
        ("FEDCB", "R ✓ ↑ ↑ ↑ ↑", "R abv ✓ ↑ ✓ ↑"), ("FEDCBA", "✓ ↑ ↑ ↑ ↑ ↑", "✓ ↑ ↑ ↑ ↑ ↑"),
    ])
    func `The table of both workflows holds`(approved: String, four: String, two: String) throws {
        #expect(try standings([1, 2, 3, 4], approved: approved).joined(separator: " ") == four)
        #expect(try standings([1, 3], approved: approved).joined(separator: " ") == two)
    }
}
