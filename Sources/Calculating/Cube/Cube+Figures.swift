import HashTreeCollections
public import Planning

/// The exact figures behind the values, with where each came from.
extension Cube {
    /// The figure in force with its provenance; nil when missing or withdrawn.
    public func figure(at cell: Cell) -> RecordedObservation? {
        guard let found = latest(at: cell), found.observation.figure != nil else { return nil }
        return found
    }

    /// Every version of a figure, oldest first, withdrawals included.
    public func history(of cell: Cell) -> [RecordedObservation] {
        guard let number = number(of: cell), let latest = latest(at: cell) else { return [] }
        let before = (earlier[number] ?? []).map { recorded(cell, marks[Int($0.mark) - 1], $0.figure) }
        return before + [latest]
    }

    /// The last version of a figure, also when it was withdrawn; nil when there never was one.
    public func latest(at cell: Cell) -> RecordedObservation? {
        guard let number = number(of: cell), let page = page(at: number), let index = page.span.index(number.ordinal)
        else { return nil }
        let column = number.column % Page.width
        let mark = page.mark(column, index)
        guard mark != 0 else { return nil }
        return recorded(cell, marks[Int(mark) - 1], figure(at: number, page.value(column, index), mark))
    }

    /// The numbers of a cell's coordinates; nil when one of them never came.
    func number(of cell: Cell) -> CellNumber? {
        let column = ColumnSet.Column(statistic: cell.statistic, basis: cell.basis)
        guard let area = areas[cell.area], let set = sets.firstIndex(where: { $0.kind == cell.period.kind }),
            let number = sets[set].columns[column]
        else { return nil }
        return CellNumber(set: set, column: number, area: area, ordinal: cell.period.ordinal)
    }

    /// The page that a cell lies on.
    func page(at number: CellNumber) -> Page? { sets[number.set].shelves[number.column / Page.width][number.area] }

    /// The printed digits of a value.
    func figure(at number: CellNumber, _ value: Double?, _ mark: UInt32) -> Figure? {
        guard let value, mark != 0 else { return nil }
        let mark = marks[Int(mark) - 1]
        return mark.form == .exact ? exact[number] : Figure(nearest: value, scale: Int(mark.scale))
    }

    private func recorded(_ cell: Cell, _ mark: Mark, _ figure: Figure?) -> RecordedObservation {
        let content: Observation.Content = figure.map { .reported($0) } ?? .withdrawn
        return RecordedObservation(
            Observation(cell: cell, content: content, source: sources[Int(mark.source)]),
            provenances[Int(mark.provenance)])
    }
}
