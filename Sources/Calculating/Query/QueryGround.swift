import Planning

/// What a query is answered on: figures, definitions and one tree, whose links are sorted once.
struct QueryGround {
    let cube: Cube
    let catalogue: Catalogue
    let tree: AreaTree?
    /// The sums over the tree, where they stand ready.
    let totals: Totals?
    /// The formulas of statistics that are calculated.
    let calculated: CalculatedStatistics
    private var linksByParent: [Area.ID: [AreaTree.Link]]?
    private var linksByChild: [Area.ID: [AreaTree.Link]]?

    init(
        _ cube: Cube, _ catalogue: Catalogue, tree: AreaTree.ID?, totals: [Totals] = [],
        calculated: CalculatedStatistics = CalculatedStatistics()
    ) {
        self.cube = cube
        self.catalogue = catalogue
        self.calculated = calculated
        self.tree = tree.map { id in catalogue.trees.first { $0.id == id } } ?? catalogue.trees.first
        let used = self.tree?.id
        self.totals = totals.first { $0.tree == used }
    }

    /// The values that formulas see.
    var cells: CellsInForce { CellsInForce(cube: cube, totals: totals, tree: tree, calculated: calculated) }

    /// The links to the areas directly below one, of every time, in the order of the file.
    mutating func links(below area: Area.ID) -> [AreaTree.Link] {
        let links = linksByParent ?? Dictionary(grouping: tree?.links ?? [], by: \.parent)
        linksByParent = links
        return links[area] ?? []
    }

    /// The area directly above one on a day.
    mutating func parent(of area: Area.ID, on day: Day) -> Area.ID? {
        let links = linksByChild ?? Dictionary(grouping: tree?.links ?? [], by: \.child)
        linksByChild = links
        return links[area]?.first { $0.holds(on: day) }?.parent
    }

    /// The areas that lie below no other, or the first area where there is no tree.
    func tops() -> [Area.ID] {
        let links = tree?.links ?? []
        let children = Set(links.map(\.child))
        var seen: Set<Area.ID> = []
        let tops = links.map(\.parent).filter { !children.contains($0) && seen.insert($0).inserted }
        return tops.isEmpty ? catalogue.areas.prefix(1).map(\.id) : tops
    }
}
