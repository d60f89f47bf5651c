import Evaluating
import Planning
import Recording

/// A filled-in report that is about to be sent: what is wrong with it, and what goes into the ledger.
struct ReportSending {
    let sheet: ReportSheet
    let hand: ReportHand
    let snapshot: Snapshot
    let today: Day

    /// The figures and reasons as they are typed.
    var sent: SentFigures {
        let asked = sheet.rows.filter { !$0.isReused }
        let figures = asked.compactMap { row in row.figure.map { (row.cell, $0) } }
        let reasons = asked.filter { !$0.reason.allSatisfy(\.isWhitespace) }.map { ($0.cell, $0.reason) }
        return SentFigures(
            figures: Dictionary(figures) { first, _ in first }, reasons: Dictionary(reasons) { first, _ in first },
            unexplained: sheet.checks.count { $0.standing == .unexplained },
            explained: sheet.checks.count { $0.standing == .settled })
    }

    /// The outcome when the same stands in the ledger and waits for review or has passed it; nil when this is new.
    var repeated: ReportOutcome? {
        guard let recorded = sheet.recorded, ![.returned, .notStarted, .draft].contains(recorded.life.state),
            sheet.rows.allSatisfy({ $0.fault == nil }), recorded.figures == sent.figures,
            recorded.reasons == sent.reasons
        else { return nil }
        return ReportOutcome(
            report: recorded, receipt: nil, recorded: 0, isRepeat: true, before: snapshot, after: snapshot,
            turn: recorded.life.nextReviewer)
    }

    /// Where the report stands once it is sent.
    func nextLife() throws(ReportError) -> ReportLife {
        var life = snapshot.life(of: sheet.key)
        let changes = sheet.recorded.map { $0.figures != sent.figures } ?? true
        do throws(ReportRefusal) { _ = try life.apply(.submit(changesFigures: changes), by: hand) } catch {
            throw .refused(error)
        }
        return life
    }

    /// Refuses texts that are no figures, and what checks block.
    func checkContent() throws(ReportError) {
        let faults = sheet.rows.compactMap { row in row.fault.map { Self.placed($0, row) } }
        guard faults.isEmpty else { throw .notFigures(faults) }
        let blocking = sheet.checks.filter { !$0.standing.lets }
        guard blocking.isEmpty else { throw .blocked(blocking.map(\.result)) }
    }

    private static func placed(_ fault: Finding, _ row: ReportLine) -> Finding {
        Finding(
            fault.severity, code: fault.code, message: fault.message, remedy: fault.remedy,
            at: Place(file: row.cell.period.description, column: row.statistic.name.chinese))
    }
}
