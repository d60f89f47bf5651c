public import Planning

extension Cube {
    /// A total with the lines that are declared to be some of it (其中项), as reported for the same area, period and basis.
    ///
    /// Nil without a figure of the total, and where nothing is declared.
    public func breakdown(at cell: Cell, in catalogue: Catalogue) -> Breakdown? {
        let lines = catalogue.lines(of: cell.statistic).compactMap { catalogue.statistic($0) }
        guard let total = figure(at: cell)?.observation.figure, !lines.isEmpty else { return nil }
        let items = lines.map { line in
            let place = Cell(statistic: line.id, area: cell.area, basis: cell.basis, period: cell.period)
            return BreakdownItem(line.name, figure(at: place)?.observation.figure)
        }
        return Breakdown(total: total, .ofWhich, items)
    }
}
