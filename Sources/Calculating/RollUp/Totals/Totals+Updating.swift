public import Planning

extension Totals {
    /// The totals after some cells changed, with the cell of every area above whose sum was computed again.
    ///
    /// Each sum is added up again in the order of the tree, so that it is the same as if all were summed anew.
    public func updating(_ cells: some Sequence<Cell>, in cube: Cube) -> (totals: Totals, changed: [Cell]) {
        var next = self
        next.follow(cube)
        var changed: [Cell] = []
        for cell in cells {
            guard let number = cube.number(of: cell) else { continue }
            next.climb(from: cell, number, cube, &changed)
        }
        return (next, changed)
    }

    private mutating func climb(from cell: Cell, _ number: CellNumber, _ cube: Cube, _ changed: inout [Cell]) {
        guard var node = nodeOfArea[number.area] else { return }
        while let parent = links.parent(of: node, at: number.ordinal, cell.period.kind) {
            let before = counting(number, cube).value(of: parent)
            add(below: parent, number, cube)
            if additive.contains(cell.statistic) {
                changed.append(
                    Cell(
                        statistic: cell.statistic, area: links.areas.values[parent], basis: cell.basis,
                        period: cell.period))
            }
            // What the area above counts stays the same when the parent has a figure of its own.
            if before == counting(number, cube).value(of: parent) { return }
            node = parent
        }
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
        areaOfNode[node].flatMap { area in figures.reading(area) { $0.value(column, at: ordinal) } }
            ?? totals.reading(node) { $0.complete(column, ordinal) }
    }
}
