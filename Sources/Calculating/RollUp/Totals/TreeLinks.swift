import Planning

/// A tree of areas by numbers, with what lies below and above each, ready to be rolled up.
struct TreeLinks: Sendable {
    /// One area below another, as long as it holds.
    struct Link: Sendable {
        let child: Int
        let parent: Int
        let dates: AreaTree.Link

        /// Whether it always holds.
        var isUndated: Bool { dates.from == nil && dates.through == nil }

        /// Whether it holds on the last day of a period.
        func holds(at ordinal: Int, _ kind: Period.Kind) -> Bool {
            isUndated || Period(kind, ordinal: ordinal).map { dates.holds(on: $0.lastDay) } ?? false
        }
    }

    /// The areas of the tree.
    let areas: Numbering<Area.ID>
    /// What lies below each area, in the order of the tree.
    let below: [[Link]]
    /// What lies above each area.
    let above: [[Link]]
    /// The areas that have some below, each after those below it.
    let bottomUp: [Int]

    init(_ tree: AreaTree) {
        var areas = Numbering<Area.ID>()
        let links = tree.links.map {
            Link(child: areas.number(of: $0.child), parent: areas.number(of: $0.parent), dates: $0)
        }
        var below = [[Link]](repeating: [], count: areas.values.count)
        var above = below
        for link in links {
            below[link.parent].append(link)
            above[link.child].append(link)
        }
        self.areas = areas
        self.below = below
        self.above = above
        bottomUp = Self.bottomUp(below)
    }

    /// The area above one at an ordinal; nil at the top.
    func parent(of area: Int, at ordinal: Int, _ kind: Period.Kind) -> Int? {
        above[area].first { $0.holds(at: ordinal, kind) }?.parent
    }

    private static func bottomUp(_ below: [[Link]]) -> [Int] {
        var heights = [Int?](repeating: nil, count: below.count)
        for area in below.indices { _ = height(of: area, below, &heights) }
        let inner = below.indices.filter { !below[$0].isEmpty }
        return inner.sorted { (heights[$0] ?? 0, $0) < (heights[$1] ?? 0, $1) }
    }

    private static func height(of area: Int, _ below: [[Link]], _ heights: inout [Int?]) -> Int {
        if let known = heights[area] { return known }
        var highest = 0
        for link in below[area] { highest = max(highest, height(of: link.child, below, &heights) + 1) }
        heights[area] = highest
        return highest
    }
}
