import Calculating
import Planning

/// Statistics that nobody reports, by their formulas.
extension Facts {
    /// The values that formulas see.
    var cells: CellsInForce {
        CellsInForce(cube: cube, totals: totals, tree: catalogue.trees.first, calculated: calculated)
    }

    func isCalculated(_ cell: Cell) -> Bool { calculated[cell.statistic] != nil }

    /// What the formula comes to, with the digits of its definition, the grade of its worst figure, and the entry that
    /// came last; nil when it has no value, or reads no figure.
    func calculatedFigure(at cell: Cell) -> RecordedObservation? {
        guard let stated = catalogue.statistic(cell.statistic)?.formula, let explanation = cells.explanation(of: cell),
            let value = explanation.outcome.number, let figure = Figure(nearest: value, scale: stated.decimals)
        else { return nil }
        let read = explanation.cells.compactMap(self.figure)
        guard let latest = read.map(\.provenance).max(by: { $0.position < $1.position }) else { return nil }
        let grade = read.map(\.observation.source.grade).max() ?? .indirect
        let source = Source(citation: "按公式计算：\(stated.text)", grade: grade)
        return RecordedObservation(Observation(cell: cell, content: .reported(figure), source: source), latest)
    }

    /// The periods for which the formula has a value, out of those that anything it reads has a figure for.
    func calculatedPeriods(of series: Series, through day: Day?) -> [Period] {
        let cells = cells
        return candidates(series, through: day).filter { cells[series.cell($0)] != nil }
    }

    private func candidates(_ series: Series, through day: Day?) -> Set<Period> {
        calculated.sources(of: series).reduce(into: []) { found, input in
            for area in areas(of: input, around: series.area) {
                let source = Series(statistic: input.statistic, area: area, basis: input.basis)
                found.formUnion(reportedPeriods(of: source, through: day))
            }
        }
    }

    private func areas(of input: FormulaInput, around area: Area.ID) -> [Area.ID] {
        let own = input.area ?? area
        guard input.looksAround, let tree = catalogue.trees.first else { return [own] }
        let links = tree.links.filter { $0.parent == own || $0.child == own }
        return [own] + links.map { $0.parent == own ? $0.child : $0.parent }
    }
}
