import Calculating
import Planning

/// A report's figures as formulas read them: a name without a period is the form's item, in whichever period it is asked.
struct ReportCells: CellSource {
    let ground: ReportGround
    /// Figures that count as zero where they are missing.
    var zeros: Set<Cell> = []
    /// One figure with something added, to see what the formula makes of it.
    var nudged: (cell: Cell, by: Double)?

    subscript(cell: Cell) -> Double? {
        let cell = ground.asked(cell)
        let value = ground.figure(cell)?.value ?? (zeros.contains(cell) ? 0 : nil)
        guard let nudged, nudged.cell == cell else { return value }
        return value.map { $0 + nudged.by }
    }
}

extension ReportGround {
    /// The cell that a formula means: the form's item for a report's period, else the cell itself.
    func asked(_ cell: Cell) -> Cell {
        guard cell.period.kind == form.periodKind,
            let item = form.items.first(where: { $0.statistic == cell.statistic && $0.basis == cell.basis }),
            let period = item.period(in: cell.period)
        else { return cell }
        return cell.series.cell(period)
    }

    /// The cell that a reference means in this report.
    func cell(_ reference: ReadyRelation.Reference) -> Cell {
        asked(
            Cell(
                statistic: reference.statistic, area: reference.area ?? figures.area, basis: reference.basis,
                period: reference.period ?? figures.period))
    }
}
