public import Planning

/// The values that hold for cells: as reported, else the complete sum of the areas below, else by the formula.
public struct CellsInForce: CellSource {
    let cube: Cube
    let totals: Totals?
    let tree: AreaTree?
    let calculated: CalculatedStatistics

    /// Joins figures, the sums over a tree, and the formulas of calculated statistics.
    public init(cube: Cube, totals: Totals?, tree: AreaTree?, calculated: CalculatedStatistics) {
        self.cube = cube
        self.totals = totals
        self.tree = tree
        self.calculated = calculated
    }

    /// The value of a cell; nil when missing.
    public subscript(cell: Cell) -> Double? {
        if let value = cube[cell] { return value }
        if let formula = calculated[cell.statistic] { return formula.value(in: context(of: cell)).number }
        guard let total = totals?.total(at: cell, in: cube), total.isComplete else { return nil }
        return total.sum
    }

    /// The formula's value with every step; nil for a statistic that is not calculated.
    public func explanation(of cell: Cell) -> Explanation? {
        calculated[cell.statistic]?.explanation(in: context(of: cell))
    }

    private func context(of cell: Cell) -> FormulaContext {
        FormulaContext(cells: self, tree: tree, area: cell.area, period: cell.period)
    }
}

extension Explanation {
    /// The cells that the value was read from, none twice, in the order of the text.
    public var cells: [Cell] {
        var seen: Set<Cell> = []
        return root.cells.filter { seen.insert($0).inserted }
    }
}

extension FormulaStep {
    fileprivate var cells: [Cell] { (cell.map { [$0] } ?? []) + steps.flatMap(\.cells) }
}
