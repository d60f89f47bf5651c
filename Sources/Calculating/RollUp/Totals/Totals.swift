public import Planning

/// The sums of every area over the areas below it in one tree (逐级汇总), for every column of a cube.
///
/// Sums of statistics that do not add up over areas are never given out. An area's own figure goes before the sum of
/// the areas below it, which counts upwards only when none of them is missing.
public struct Totals: Sendable {
    /// The tree.
    public let tree: AreaTree.ID
    let links: TreeLinks
    let additive: Set<Statistic.ID>
    /// For each of the cube's column sets and pages of columns: the sums of each area of the tree.
    var shelves: [[Shelf<TotalPage>]] = []
    /// The cube's number of each area of the tree, and the other way round.
    var areaOfNode: [Int?] = []
    var nodeOfArea: [Int?] = []

    /// Sums a cube over a tree.
    public init(of cube: Cube, over tree: AreaTree, in catalogue: Catalogue) {
        self.tree = tree.id
        links = TreeLinks(tree)
        additive = Set(catalogue.statistics.filter(\.isAdditiveOverAreas).map(\.id))
        follow(cube)
        for set in cube.sets.indices { sum(set, cube) }
    }

    /// The sum of an area's cell over the areas below it; nil when none has a value, or when they must not be added.
    public func total(at cell: Cell, in cube: Cube) -> Total? {
        guard let place = place(of: cell.series, kind: cell.period.kind, in: cube),
            let sum = place.page.sum(place.column, cell.period.ordinal)
        else { return nil }
        return Total(sum: sum, isComplete: place.page.complete(place.column, cell.period.ordinal) != nil)
    }

    /// The sums of one kind of period in which nothing is missing; nil when there is none.
    public func run(of series: Series, kind: Period.Kind, in cube: Cube) -> Run? {
        guard let place = place(of: series, kind: kind, in: cube) else { return nil }
        return place.page.run(place.column, kind)
    }

    /// The sums of one kind of period, also where something is missing; nil when there is none.
    func partialRun(of series: Series, kind: Period.Kind, in cube: Cube) -> Run? {
        guard let place = place(of: series, kind: kind, in: cube) else { return nil }
        return place.page.partialRun(place.column, kind)
    }

    private func place(
        of series: Series, kind: Period.Kind, in cube: Cube
    ) -> (page: TotalPage, column: Int)? {
        let column = ColumnSet.Column(statistic: series.statistic, basis: series.basis)
        guard additive.contains(series.statistic), let area = links.areas[series.area],
            let set = cube.sets.firstIndex(where: { $0.kind == kind }), let number = cube.sets[set].columns[column],
            let page = shelves[set][number / Page.width][area]
        else { return nil }
        return (page, number % Page.width)
    }

    private mutating func sum(_ set: Int, _ cube: Cube) {
        for node in links.bottomUp {
            for shelf in shelves[set].indices {
                if let page = sumPage(below: node, set, shelf, cube) { shelves[set][shelf].put(page, at: node) }
            }
        }
    }

    private func sumPage(below node: Int, _ set: Int, _ shelf: Int, _ cube: Cube) -> TotalPage? {
        let addends = links.below[node].map { (lane(of: $0.child, set, shelf, cube), $0) }
        let used = cube.sets[set].columns.values.count - shelf * Page.width
        return PageSum(kind: cube.sets[set].kind, columns: min(used, Page.width), addends)?.added()
    }

    private func lane(of node: Int, _ set: Int, _ shelf: Int, _ cube: Cube) -> PageLane? {
        PageLane(own: areaOfNode[node].flatMap { cube.sets[set].shelves[shelf][$0] }, total: shelves[set][shelf][node])
    }

    /// Makes room for columns and finds the numbers of areas that the cube has had since.
    mutating func follow(_ cube: Cube) {
        while shelves.count < cube.sets.count { shelves.append([]) }
        for (set, columns) in cube.sets.enumerated() {
            while shelves[set].count < columns.shelves.count { shelves[set].append(Shelf()) }
        }
        guard nodeOfArea.count < cube.areas.values.count || areaOfNode.isEmpty else { return }
        areaOfNode = links.areas.values.map { cube.areas[$0] }
        nodeOfArea = cube.areas.values.map { links.areas[$0] }
    }
}

extension Totals {
    /// The periods that have a sum in which nothing is missing and end on or before a day, oldest first.
    public func periods(of series: Series, through day: Day? = nil, in cube: Cube) -> [Period] {
        guard additive.contains(series.statistic), links.areas[series.area] != nil else { return [] }
        let runs = cube.sets.compactMap { run(of: series, kind: $0.kind, in: cube) }
        return runs.map { $0.periods(through: day) }.joinedInOrder()
    }
}
