public import Planning

extension Totals {
    /// The complete sum of an area's cell as a figure: as many digits as its most precise part, the grade of its worst
    /// source, and the entry that came last. Nil when a part is missing, or when parts must not be added.
    public func figure(at cell: Cell, in cube: Cube) -> RecordedObservation? {
        guard let total = total(at: cell, in: cube), total.isComplete, let number = number(of: cell, in: cube),
            let node = links.areas[cell.area]
        else { return nil }
        var origin = Origin()
        origin.take(partsOf: node, number, self, cube)
        guard let provenance = origin.latest, let figure = Figure(nearest: total.sum, scale: origin.scale) else {
            return nil
        }
        return RecordedObservation(
            Observation(
                cell: cell, content: .reported(figure),
                source: Source(citation: "下级地区汇总", grade: origin.grade)),
            provenance)
    }

    /// The numbers of a cell's coordinates, whose area need not have figures of its own.
    private func number(of cell: Cell, in cube: Cube) -> CellNumber? {
        let column = ColumnSet.Column(statistic: cell.statistic, basis: cell.basis)
        guard let set = cube.sets.firstIndex(where: { $0.kind == cell.period.kind }),
            let number = cube.sets[set].columns[column]
        else { return nil }
        return CellNumber(set: set, column: number, area: 0, ordinal: cell.period.ordinal)
    }
}

/// What the parts of a sum have in common.
private struct Origin {
    var scale = 0
    var grade = Source.Grade.official
    var latest: Provenance?

    mutating func take(partsOf node: Int, _ number: CellNumber, _ totals: Totals, _ cube: Cube) {
        for link in totals.links.below[node] where link.holds(at: number.ordinal, cube.sets[number.set].kind) {
            if let mark = totals.mark(of: link.child, number, cube) {
                take(mark, cube)
            } else {
                take(partsOf: link.child, number, totals, cube)
            }
        }
    }

    private mutating func take(_ mark: Mark, _ cube: Cube) {
        scale = max(scale, Int(mark.scale))
        grade = max(grade, cube.sources[Int(mark.source)].grade)
        let provenance = cube.provenances[Int(mark.provenance)]
        if latest.map({ $0.position < provenance.position }) ?? true { latest = provenance }
    }
}

extension Totals {
    /// The mark of an area's own figure; nil when it has none in force.
    fileprivate func mark(of node: Int, _ number: CellNumber, _ cube: Cube) -> Mark? {
        guard let area = areaOfNode[node] else { return nil }
        let column = number.column % Page.width
        guard let page = cube.sets[number.set].shelves[number.column / Page.width][area],
            let index = page.span.index(number.ordinal), page.value(column, index) != nil
        else { return nil }
        return cube.marks[Int(page.mark(column, index)) - 1]
    }
}
