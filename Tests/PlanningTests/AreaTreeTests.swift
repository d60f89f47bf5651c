import Planning
import Testing

@Suite struct AreaTreeTests {
    private func link(_ child: String, _ parent: String, _ from: String? = nil, _ through: String? = nil) throws
        -> AreaTree.Link
    {
        AreaTree.Link(
            child: try Area.ID(child), parent: try Area.ID(parent), from: from.flatMap { Day($0) },
            through: through.flatMap { Day($0) })
    }

    private func tree(_ links: [AreaTree.Link]) throws -> AreaTree {
        try AreaTree(id: AreaTree.ID("admin"), name: Bilingual("行政区划", "Administrative"), links: links)
    }

    @Test func `A town that was merged is still there the year before`() throws {
        let tree = try tree([
            link("a", "d"), link("b", "d", nil, "2022-12-31"), link("c", "d", "2023-01-01"),
        ])
        let district = try Area.ID("d")
        let before = try #require(Day("2022-06-30"))
        let after = try #require(Day("2023-06-30"))
        #expect(tree.children(of: district, on: before).map(\.code) == ["a", "b"])
        #expect(tree.children(of: district, on: after).map(\.code) == ["a", "c"])
    }

    @Test func `An area may change its parent but not have two at once`() throws {
        _ = try tree([link("a", "x", nil, "2022-12-31"), link("a", "y", "2023-01-01")])
        #expect(throws: AreaTreeError.twoParents(try Area.ID("a"))) {
            try tree([link("a", "x", nil, "2023-01-01"), link("a", "y", "2023-01-01")])
        }
    }

    @Test func `A cycle is refused`() {
        #expect(throws: AreaTreeError.self) { try tree([link("a", "b"), link("b", "c"), link("c", "a")]) }
        #expect(throws: AreaTreeError.self) { try tree([link("a", "a")]) }
    }

    @Test func `A link that ends before it starts is refused`() {
        #expect(throws: AreaTreeError.self) { try tree([link("a", "b", "2023-01-01", "2022-01-01")]) }
    }

    @Test(arguments: ["", "-a", "安亭", "a b", "a/b", String(repeating: "x", count: 65)])
    func `A code that is not short ASCII is refused`(code: String) {
        #expect(throws: IdentifierError.self) { try Area.ID(code) }
    }

    @Test(arguments: ["2021-02-29", "2021-13-01", "2021-1-1", "20210101", "2021-00-10", "2021-04-31", ""])
    func `A day that does not exist is refused`(text: String) {
        #expect(Day(text) == nil)
    }
}

@Suite struct DayTests {
    @Test func `Days are counted without gaps over four centuries`() throws {
        var day = Day(daysSince1970: -200_000)
        for count in -199_999...200_000 {
            let next = Day(daysSince1970: count)
            guard next.daysSince1970 == count, day < next, Day(next.description) == next else {
                Issue.record("\(count) is \(next)")
                return
            }
            day = next
        }
        #expect(Day(daysSince1970: 0).description == "1970-01-01")
        #expect(Day(daysSince1970: .max).description == "9999-12-31")
        #expect(Day(daysSince1970: .min).description == "0001-01-01")
    }
}
