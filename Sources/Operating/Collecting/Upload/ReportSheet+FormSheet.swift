import Evaluating
public import Exchanging
import Planning
import Recording

extension ReportSheet {
    /// The report as a workbook to fill in; its rows are found again by the text of their cells.
    public func formSheet() throws(WorkspaceError) -> FormSheet {
        let formID: FormSheet.ID
        do throws(IdentifierError) { formID = try FormSheet.ID(key.form.code) } catch {
            throw .ledger(.refused(detail: "form \(key.form)"))
        }
        return FormSheet(
            key: FormKey(
                form: formID, organization: key.organization, period: key.period,
                revision: life.version * 1000 + min(revision, 999)),
            title: form.name.chinese, organizationName: organization.name.chinese,
            periodLabel: key.period.label(in: .chinese), due: dueDay, rows: rows.map(\.formSheetRow))
    }
}

extension ReportLine {
    /// The line as the workbook has it.
    fileprivate var formSheetRow: FormSheetRow {
        FormSheetRow(
            code: CellText.write(cell), name: "\(statistic.name.chinese)（\(cell.period.label(in: .chinese))）",
            unit: statistic.unit, previous: comparison.previous?.figure, lastYear: comparison.lastYear?.figure,
            value: figure, note: reason, isLocked: isReused, instructions: item.instructions.chinese)
    }
}
