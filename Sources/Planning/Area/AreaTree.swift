/// Which area lies in which, with dates (地区树): one tree for administration, others for parks or statistics.
public struct AreaTree: Hashable, Sendable, Identifiable {
    /// The code of a tree.
    public typealias ID = Identifier<AreaTree>

    /// One area below another for a time.
    public struct Link: Hashable, Sendable {
        /// The area below.
        public let child: Area.ID
        /// The area above.
        public let parent: Area.ID
        /// The first day it holds; nil: always has.
        public let from: Day?
        /// The last day it holds; nil: still does.
        public let through: Day?

        /// A link that holds from one day through another.
        public init(child: Area.ID, parent: Area.ID, from: Day? = nil, through: Day? = nil) {
            self.child = child
            self.parent = parent
            self.from = from
            self.through = through
        }

        /// Whether it holds on a day.
        public func holds(on day: Day) -> Bool {
            (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true)
        }

        func overlaps(_ other: Link) -> Bool {
            let startsBeforeEnd = other.through.map { end in from.map { $0 <= end } ?? true } ?? true
            let endsAfterStart = through.map { end in other.from.map { $0 <= end } ?? true } ?? true
            return startsBeforeEnd && endsAfterStart
        }
    }

    /// The code.
    public let id: ID
    /// The name of the tree.
    public let name: Bilingual
    /// All links, of every time.
    public let links: [Link]

    /// A tree in which no area has two parents at once, no area lies below itself, and no link ends before it starts.
    public init(id: ID, name: Bilingual, links: [Link]) throws(AreaTreeError) {
        self.id = id
        self.name = name
        self.links = links
        try checkDates()
        try checkParents()
        try checkCycles()
    }

    /// The areas directly below one on a day, in the order of the file.
    public func children(of area: Area.ID, on day: Day) -> [Area.ID] {
        links.filter { $0.parent == area && $0.holds(on: day) }.map(\.child)
    }

    /// The area directly above one on a day.
    public func parent(of area: Area.ID, on day: Day) -> Area.ID? {
        links.first { $0.child == area && $0.holds(on: day) }?.parent
    }

    private func checkDates() throws(AreaTreeError) {
        for link in links {
            if let from = link.from, let through = link.through, through < from {
                throw .endsBeforeStart(link.child)
            }
        }
    }

    private func checkParents() throws(AreaTreeError) {
        for (child, parents) in Dictionary(grouping: links, by: \.child) {
            for (index, link) in parents.enumerated() where parents[..<index].contains(where: link.overlaps) {
                throw .twoParents(child)
            }
        }
    }

    private func checkCycles() throws(AreaTreeError) {
        let parents = Dictionary(grouping: links, by: \.child).mapValues { $0.map(\.parent) }
        for start in parents.keys {
            var above = Set(parents[start] ?? [])
            var frontier = above
            while !frontier.isEmpty {
                guard !above.contains(start) else { throw .cycle(start) }
                frontier = Set(frontier.flatMap { parents[$0] ?? [] }).subtracting(above)
                above.formUnion(frontier)
            }
        }
    }
}

/// Why a set of links is not a tree.
public enum AreaTreeError: Error, Equatable, Sendable {
    /// The area has two parents on one day.
    case twoParents(Area.ID)
    /// The area lies below itself.
    case cycle(Area.ID)
    /// A link of the area ends before it starts.
    case endsBeforeStart(Area.ID)
}
