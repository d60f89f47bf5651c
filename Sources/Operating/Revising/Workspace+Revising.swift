import Calculating
import Exchanging
public import Planning
import Recording

extension Workspace {
    /// Corrects one figure; when this returns, it is on the disk and in the newest snapshot.
    ///
    /// A correction passes the same checks as a file of one row. Sending it twice records it once; a figure that
    /// somebody else changed meanwhile is not overwritten.
    public func revise(_ revision: Revision, by reporter: Reporter) async throws(WorkspaceError) -> RevisionOutcome {
        guard !revision.reason.allSatisfy(\.isWhitespace) else { throw .noReasonForRevision }
        let before = snapshot
        let latest = before.cube.latest(at: revision.cell)
        let position = latest?.provenance.position ?? 0
        guard position == revision.seen || revision.isRecorded(as: latest?.observation) else {
            throw .changedMeanwhile(revision.cell, position: position)
        }
        let outcome = try await importFigures(
            NamedBytes(name: "更正", bytes: revision.row(in: before.catalogue)), by: reporter)
        let after = snapshot
        let above = after.cellsAbove(revision.cell)
        return RevisionOutcome(
            receipt: outcome.receipt.map { "\($0.id)" }, before: before, after: after, cellsAbove: above,
            indicators: after.indicators(touchedBy: [revision.cell] + above))
    }
}

extension Revision {
    /// Whether an observation is this correction, sent before.
    fileprivate func isRecorded(as observation: Observation?) -> Bool {
        guard let observation, observation.source.note == note else { return false }
        return observation.figure.map { $0.description == value } ?? true
    }

    /// What the ledger keeps beside the figure.
    fileprivate var note: String { seen > 0 ? "更正台账序号\(seen)：\(reason)" : reason }

    /// A file with this figure as its only row.
    fileprivate func row(in catalogue: Catalogue) -> [UInt8] {
        var writer = CSVWriter()
        let columns: [FigureColumn] = [.area, .statistic, .basis, .period, .value, .unit, .source, .grade, .note]
        writer.append(columns.map { .text($0.name.chinese) })
        let unit = catalogue.statistic(cell.statistic)?.unit.symbol ?? ""
        writer.append(
            [.text(cell.area.code), .text(cell.statistic.code), .text(cell.basis.code), .text(cell.period.description)]
                + [typed, .text(unit), .text(source), .text(grade), .text(note)])
        return writer.bytes
    }

    /// A figure stays as it is; anything else is a text that the check names.
    private var typed: CSVCell {
        do { return .figure(try Figure(value)) } catch { return .text(value) }
    }
}

extension Snapshot {
    /// The same cell of every area above, by the administrative tree of the period's last day.
    public func cellsAbove(_ cell: Cell) -> [Cell] {
        var cells: [Cell] = []
        var area = cell.area
        while let parent = catalogue.trees.first?.parent(of: area, on: cell.period.lastDay) {
            cells.append(Cell(statistic: cell.statistic, area: parent, basis: cell.basis, period: cell.period))
            area = parent
        }
        return cells
    }
}
