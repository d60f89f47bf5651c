public import Planning

extension Totals {
    /// The totals after some cells changed, with the cell of every area above whose sum was computed again.
    ///
    /// Each sum is added up again in the order of the tree, so that it is the same as if all were summed anew.
    public func updating(_ cells: some Sequence<Cell>, in cube: Cube) -> (totals: Totals, changed: [Cell]) {
        var next = self
        next.follow(cube)
        var rising = Set(cells.compactMap { next.rising(from: $0, cube) })
        var changed: [Cell] = []
        while !rising.isEmpty { rising = next.rise(rising, cube, &changed) }
        return (next, changed)
    }

    /// A cell of the tree: an area of it, with the column and period of a cell of the cube.
    private struct Rising: Hashable {
        let node: Int
        let number: CellNumber

        /// The same cell of another area.
        func at(_ node: Int) -> Rising { Rising(node: node, number: number) }
    }

    private func rising(from cell: Cell, _ cube: Cube) -> Rising? {
        guard let number = cube.number(of: cell), let node = nodeOfArea[number.area] else { return nil }
        let anywhere = CellNumber(set: number.set, column: number.column, area: 0, ordinal: number.ordinal)
        return Rising(node: node, number: anywhere)
    }

    /// Adds up again what lies directly above some cells, each sum once, and returns those whose count upwards changed.
    private mutating func rise(_ cells: Set<Rising>, _ cube: Cube, _ changed: inout [Cell]) -> Set<Rising> {
        var above: Set<Rising> = []
        for cell in cells {
            let kind = cube.sets[cell.number.set].kind
            if let parent = links.parent(of: cell.node, at: cell.number.ordinal, kind) { above.insert(cell.at(parent)) }
        }
        var next: Set<Rising> = []
        for cell in above {
            let before = counting(cell.number, cube).value(of: cell.node)
            add(below: cell.node, cell.number, cube)
            if let cell = named(cell, cube) { changed.append(cell) }
            // What the area above counts stays the same when this one has a figure of its own.
            if before != counting(cell.number, cube).value(of: cell.node) { next.insert(cell) }
        }
        return next
    }

    /// The cell by its codes; nil when sums of its statistic are not given out.
    private func named(_ cell: Rising, _ cube: Cube) -> Cell? {
        let set = cube.sets[cell.number.set]
        let column = set.columns.values[cell.number.column]
        guard additive.contains(column.statistic), let period = Period(set.kind, ordinal: cell.number.ordinal) else {
            return nil
        }
        return Cell(
            statistic: column.statistic, area: links.areas.values[cell.node], basis: column.basis, period: period)
    }

    private mutating func add(below node: Int, _ number: CellNumber, _ cube: Cube) {
        let kind = cube.sets[number.set].kind
        let counting = counting(number, cube)
        var sum: Double?
        var isComplete = true
        for link in links.below[node] where link.holds(at: number.ordinal, kind) {
            if let value = counting.value(of: link.child) {
                sum = (sum ?? 0) + value
            } else {
                isComplete = false
            }
        }
        put(sum.map { Total(sum: $0, isComplete: isComplete) }, node, number, kind)
    }

    private func counting(_ number: CellNumber, _ cube: Cube) -> Counting {
        let shelf = number.column / Page.width
        return Counting(
            figures: cube.sets[number.set].shelves[shelf], totals: shelves[number.set][shelf], areaOfNode: areaOfNode,
            column: number.column % Page.width, ordinal: number.ordinal)
    }

    private mutating func put(_ total: Total?, _ node: Int, _ number: CellNumber, _ kind: Period.Kind) {
        let shelf = number.column / Page.width
        let column = number.column % Page.width
        guard var page = shelves[number.set][shelf].take(node) ?? (total == nil ? nil : TotalPage()) else { return }
        page.put(total, column, number.ordinal, yearLength: kind.yearLength)
        shelves[number.set][shelf].put(page, at: node)
    }
}

/// What an area counts with upwards at one column and ordinal.
private struct Counting {
    let figures: Shelf<Page>
    let totals: Shelf<TotalPage>
    let areaOfNode: [Int?]
    let column: Int
    let ordinal: Int

    /// An area's own figure, or the complete sum of the areas below it.
    func value(of node: Int) -> Double? {
        areaOfNode[node].flatMap { figures.counted($0, column, at: ordinal) }
            ?? totals.counted(node, column, at: ordinal)
    }
}
