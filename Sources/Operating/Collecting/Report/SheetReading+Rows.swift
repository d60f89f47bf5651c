import Calculating
import Evaluating
import Exchanging
import Planning

extension SheetReading {
    /// What stands in one cell.
    struct Filled {
        let entry: ReportEntry
        let typed: EnteredFigure
        let isPrefilled: Bool

        init(_ entry: ReportEntry, isPrefilled: Bool = false) {
            self.entry = entry
            typed = EnteredFigure(entry.text)
            self.isPrefilled = isPrefilled
        }
    }

    /// What stands in each cell that is asked: the first of what is typed, drafted, sent and on record.
    func filling(_ entries: [ReportEntry]?, _ draft: ReportDraft?) -> [Cell: Filled] {
        let written = entries.map { Dictionary($0.map { ($0.cell, $0) }) { _, last in last } } ?? draft?.entries
        return asked.reduce(into: [:]) { filled, cell in filled[cell] = self.filled(cell, written) }
    }

    private func filled(_ cell: Cell, _ written: [Cell: ReportEntry]?) -> Filled {
        if let written { return Filled(written[cell] ?? ReportEntry(cell: cell, text: "")) }
        if let sent = snapshot.report(key) {
            let text = sent.figures[cell]?.description ?? ""
            return Filled(ReportEntry(cell: cell, text: text, reason: sent.reasons[cell] ?? ""))
        }
        let known = recorded(cell)?.description ?? ""
        return Filled(ReportEntry(cell: cell, text: known), isPrefilled: !known.isEmpty)
    }

    func row(
        _ asked: FormCell, _ filled: Filled?, _ comparison: FigureComparison, _ checks: [ReportLine.Check]
    ) -> ReportLine? {
        guard let statistic = snapshot.catalogue.statistic(asked.item.statistic) else { return nil }
        let figure = asked.item.isReused ? recorded(asked.cell) : filled?.typed.figure
        return ReportLine(
            item: asked.item, cell: asked.cell, statistic: statistic,
            basis: snapshot.catalogue.basis(asked.item.basis),
            text: filled?.typed.text ?? figure?.description ?? "", figure: figure, fault: filled?.typed.fault,
            reason: filled?.entry.reason ?? "", isReused: asked.item.isReused,
            isPrefilled: filled?.isPrefilled ?? asked.item.isReused,
            comparison: comparison,
            checks: checks.filter { $0.result.cells.first == asked.cell }, history: history(asked),
            ground: asked.item.ground.flatMap(ground),
            uses: snapshot.indicators(touchedBy: [asked.cell] + snapshot.cellsAbove(asked.cell)))
    }

    private func recorded(_ cell: Cell) -> Figure? { snapshot.cube.figure(at: cell)?.observation.figure }

    /// The item's figures in the twelve reports before.
    private func history(_ asked: FormCell) -> [(cell: Cell, figure: Figure?)] {
        (1...12).reversed().compactMap { count in
            let report = Period(key.period.kind, ordinal: key.period.ordinal - count)
            let cell = report.flatMap { asked.item.cell(in: asked.cell.area, $0) }?.cell
            return cell.map { ($0, recorded($0)) }
        }
    }

    private func ground(_ ground: FormItem.Ground) -> ReportLine.Ground? {
        guard let plan = snapshot.plan(ground.plan),
            let clause = plan.clauses.first(where: { $0.id == ground.clause })
        else { return nil }
        let section = plan.section(clause.section)
        let title = section.map { Bilingual($0.number + $0.title.chinese, "\($0.number) \($0.title.english)") }
        return ReportLine.Ground(plan: plan.title, section: title ?? Bilingual("", ""), subject: clause.subject)
    }
}
