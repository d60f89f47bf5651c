import Calculating
public import Planning

extension Snapshot {
    /// The indicators that depend on one of some cells: by their own statistic or what it is calculated from, or by the
    /// published growth or change of these.
    public func indicators(touchedBy cells: [Cell]) -> [TouchedIndicator] {
        plans.flatMap { plan in
            plan.indicators.filter { indicator in
                let inputs = inputs(of: indicator)
                return cells.contains { cell in inputs.contains { reads($0, cell, indicator.area) } }
            }
            .map { TouchedIndicator(plan: plan.id, indicator: $0.id) }
        }
    }

    /// The series that an indicator depends on.
    private func inputs(of indicator: Indicator) -> [FormulaInput] {
        var statistics = [(indicator.statistic, indicator.basis)]
        if case .relative(let other, _) = indicator.target {
            statistics.append((other, catalogue.statistic(other)?.basis ?? indicator.basis))
        }
        return statistics.flatMap { statistic, basis in
            calculated.sources(of: Series(statistic: statistic, area: indicator.area, basis: basis))
        }
    }

    /// Whether a cell is of a series that is read, or of its published growth or change, which has a basis of its own.
    private func reads(_ input: FormulaInput, _ cell: Cell, _ area: Area.ID) -> Bool {
        guard input.looksAround || cell.area == input.area ?? area else { return false }
        if cell.statistic == input.statistic { return cell.basis == input.basis }
        return catalogue.publishedGrowths(of: input.statistic).contains(cell.statistic)
            || catalogue.publishedChanges(of: input.statistic).contains(cell.statistic)
    }
}
