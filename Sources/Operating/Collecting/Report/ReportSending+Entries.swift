import Calculating
import Evaluating
import Planning
import Recording

extension ReportSending {
    /// The figures that the ledger does not have yet, and the withdrawal of those that the version before had.
    func observations(version: Int) -> [Observation] {
        let sent = sent
        return sheet.rows.filter { !$0.isReused }.compactMap { row in
            let content = sent.figures[row.cell].map { Observation.Content.reported($0) }
            let known = snapshot.cube.latest(at: row.cell)?.observation.content
            let wasSent = sheet.recorded?.figures[row.cell] != nil
            guard let content = content ?? (wasSent ? .withdrawn : nil), content != known else { return nil }
            let source = Source(
                citation: citation.chinese, grade: .official, note: sent.reasons[row.cell] ?? "")
            return Observation(cell: row.cell, content: content, source: source)
        }
    }

    /// What the ledger takes in one go: the figures, when any is new, and the decision.
    func entries(_ observations: [Observation], _ life: ReportLife) throws(WorkspaceError) -> [Entry] {
        let body = ReportBody(life, sent, firstSent: sheet.recorded?.firstSent ?? today)
        let act = Act(
            register: RecordedReport.register, key: sheet.key.description, verb: "submit",
            body: try ActBody.encode(body))
        let decision = entry(.act(act))
        guard !observations.isEmpty else { return [decision] }
        // The version is part of the content: a figure that comes back in a later version is a new submission.
        let content = Fingerprint(of: Array("\(sheet.key)\n\(life.version)\n\(act.body)".utf8))
        let submission = Submission(
            organization: hand.organization, fileName: sheet.key.description, content: content,
            observations: observations)
        return [entry(.submission(submission)), decision]
    }

    private func entry(_ content: Entry.Content) -> Entry {
        Entry(actor: hand.actor, role: Role.reporter.rawValue, object: sheet.key.description, content: content)
    }

    /// 《镇级月报》2024年3月，安亭镇人民政府.
    private var citation: Bilingual {
        let (form, name, period) = (sheet.form.name, sheet.organization.name, sheet.key.period)
        return Bilingual(
            "《\(form.chinese)》\(period.label(in: .chinese))，\(name.chinese)",
            "\(form.english), \(period.label(in: .english)), \(name.english)")
    }
}
