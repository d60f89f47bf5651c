import HashTreeCollections
public import Planning

extension Cube {
    /// The cube as it stood at an earlier position, from the cells that changed since.
    ///
    /// Takes as long as those cells need, and shares everything else with this cube.
    public func goingBack(to position: Int, undoing cells: some Sequence<Cell>) -> Cube {
        var earlier = self
        for cell in cells { earlier.undo(cell, after: position) }
        earlier.position = position
        return earlier
    }

    private mutating func undo(_ cell: Cell, after position: Int) {
        guard let number = number(of: cell), let page = page(at: number), let index = page.span.index(number.ordinal)
        else { return }
        let column = number.column % Page.width
        let last = page.mark(column, index)
        guard last != 0 else { return }
        let latest = Version(mark: last, figure: figure(at: number, page.value(column, index), last))
        let kept = ((earlier[number] ?? []) + [latest]).filter { self.position(of: $0) <= position }
        put(kept.last, at: number, column, index)
        count += (kept.last?.figure == nil ? 0 : 1) - (latest.figure == nil ? 0 : 1)
        let before = Array(kept.dropLast())
        earlier[number] = before.isEmpty ? nil : before
        exact[number] = kept.last.flatMap { marks[Int($0.mark) - 1].form == .exact ? $0.figure : nil }
    }

    private func position(of version: Version) -> Int {
        provenances[Int(marks[Int(version.mark) - 1].provenance)].position
    }

    private mutating func put(_ version: Version?, at number: CellNumber, _ column: Int, _ index: Int) {
        let shelf = number.column / Page.width
        guard var page = sets[number.set].shelves[shelf].take(number.area) else { return }
        _ = page.put(version?.figure?.value ?? .nan, mark: version?.mark ?? 0, column, index)
        if version == nil { page.forgetIfEmpty(column) }
        sets[number.set].shelves[shelf].put(page, at: number.area)
    }
}
