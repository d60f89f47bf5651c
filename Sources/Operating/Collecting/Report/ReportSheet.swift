import Evaluating
public import Planning

/// One report as its reporter or reviewer sees it: the form filled in, with checks, deadline and state.
public struct ReportSheet: Sendable {
    /// Which report.
    public let key: ReportKey
    /// The form.
    public let form: Form
    /// Who reports.
    public let organization: Organization
    /// The figures, in the order of the sheet.
    public let rows: [ReportLine]
    /// Every check that is not passed, the heaviest first.
    public let checks: [ReportLine.Check]
    /// Where the report stands; a report with nothing but a draft is a draft.
    public let life: ReportLife
    /// The latest decision; nil when nothing was sent.
    public let recorded: RecordedReport?
    /// The draft that the rows show; nil when they show what was sent or what is on record.
    public let draft: ReportDraft?
    /// What a draft has for figures that the form no longer asks for.
    public let strays: [ReportEntry]
    /// The day it is due, a working day.
    public let dueDay: Day
    /// How many days are left; negative when it is late.
    public let daysLeft: Int
    /// All decisions about it, the oldest first; those that sent figures are its versions.
    public let decisions: [RecordedReport]

    /// Whether nothing keeps it from being sent: all texts are figures, and no check blocks.
    public var isSendable: Bool { rows.allSatisfy { $0.fault == nil } && checks.allSatisfy(\.standing.lets) }

    /// The revision that the next save or the sending has to name.
    public var revision: Int { draft?.revision ?? 0 }

    /// What differs between the last two versions that were sent, in the order of the sheet.
    public var lastDifferences: [FigureDifference] {
        let versions = decisions.filter { $0.verb == "submit" }
        guard let last = versions.last else { return [] }
        return FigureDifference.between(versions.dropLast().last?.figures ?? [:], last.figures, in: rows.map(\.cell))
    }
}
