import Calculating
import Evaluating
import Exchanging
import Planning

/// Fills a form in for one report: from what is typed, from the draft, from what was sent, or from the record.
struct SheetReading {
    let snapshot: Snapshot
    let key: ReportKey
    let form: Form
    let organization: Organization
    let screen: FormScreen
    let cells: [FormCell]

    init(_ key: ReportKey, _ snapshot: Snapshot) throws(ReportError) {
        let catalogue = snapshot.catalogue
        guard let form = catalogue.form(key.form) else {
            throw .unknownForm(key.form, known: catalogue.forms.map(\.id))
        }
        guard form.reporters.contains(key.organization), let organization = catalogue.organization(key.organization)
        else { throw .notAsked(key) }
        cells = form.cells(of: organization, in: key.period)
        guard !cells.isEmpty else { throw .notAsked(key) }
        self.snapshot = snapshot
        self.key = key
        self.form = form
        self.organization = organization
        do throws(FormulaError) { screen = try FormScreen(form, in: catalogue) } catch {
            throw .workspace(.faultyDefinitions([error.finding(in: "guiheng.yaml")]))
        }
    }

    /// The cells that somebody fills in.
    var asked: [Cell] { cells.filter { !$0.item.isReused }.map(\.cell) }

    /// Refuses what the report does not ask for.
    func check(_ entries: [ReportEntry]) throws(ReportError) {
        let asked = Set(asked)
        if let stray = entries.first(where: { !asked.contains($0.cell) }) { throw .notInForm(stray.cell) }
    }

    /// The sheet with what is typed, or else with the draft, or else with what the ledger has.
    func sheet(
        typed entries: [ReportEntry]? = nil, draft: ReportDraft?, today: Day, decisions: [RecordedReport] = []
    ) -> ReportSheet {
        let filled = filling(entries, draft)
        let figures = figures(typed: filled.compactMapValues(\.typed.figure))
        let checks = screen.results(of: figures).map { result in
            ReportLine.Check(
                result: result,
                standing: result.standing(given: result.cells.first.flatMap { filled[$0]?.entry.reason }))
        }
        let due = form.dueDay(of: key.period, on: snapshot.catalogue.calendar)
        let comparing = screen.comparing(figures)
        return ReportSheet(
            key: key, form: form, organization: organization,
            rows: cells.compactMap { row($0, filled[$0.cell], comparing($0.item), checks) }, checks: checks,
            life: snapshot.life(of: key).with(draft: draft), recorded: snapshot.report(key), draft: draft,
            strays: strays(of: draft),
            dueDay: due, daysLeft: due.daysSince1970 - today.daysSince1970, decisions: decisions)
    }

    /// What a draft has for figures that the form no longer asks for.
    func strays(of draft: ReportDraft?) -> [ReportEntry] {
        guard let draft else { return [] }
        let asked = Set(asked)
        return draft.entries.values.filter { !asked.contains($0.cell) }
            .sorted { CellText.write($0.cell) < CellText.write($1.cell) }
    }

    /// Figures as checks see them, beside those on record.
    func figures(typed: [Cell: Figure]) -> ReportFigures {
        let cube = snapshot.cube
        return ReportFigures(
            period: key.period, area: cells[0].cell.area, typed: typed,
            recorded: { cube.figure(at: $0)?.observation.figure })
    }
}

extension ReportLife {
    /// A report that was never sent is a draft once something is saved.
    fileprivate func with(draft: ReportDraft?) -> ReportLife {
        var life = self
        if draft != nil, life.state == .notStarted { life.state = .draft }
        return life
    }
}
