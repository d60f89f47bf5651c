import Evaluating
import Operating
import Planning

/// One report: the entry grid for who fills it in, and the same figures with decisions for who reviews it.
struct ReportPage {
    struct Decision {
        let time: String
        let actor: String
        let what: String
        let reason: String
    }

    struct Difference {
        let name: String
        let before: String
        let after: String
    }

    /// What may be done by the person who looks.
    struct Rights {
        var fills = false
        var decides: Set<String> = []
    }

    let t: PageFields
    let frame: Frame
    let title: String
    let organization: String
    let period: String
    let due: String
    let isLate: Bool
    let state: String
    let stateName: String
    let version: Int?
    let instructions: String
    let address: String
    let workAddress: String
    let rows: [ReportRow]
    let isOpen: Bool
    let saved: String?
    let revision: Int
    let seen: Int
    let isSendable: Bool
    let blocking: Int
    let unexplained: Int
    let returned: String?
    let message: String?
    let problem: String?
    let canApprove: Bool
    let canReturn: Bool
    let canLock: Bool
    let canReopen: Bool
    let canDecide: Bool
    let decisions: [Decision]
    let hasDecisions: Bool
    let differences: [Difference]
    let hasDifferences: Bool
    let strays: [Difference]
    let hasStrays: Bool
    let sheetAddress: String
    let signOffDate: String

    init(_ sheet: ReportSheet, _ rights: Rights, _ said: ReportWords.Said, _ scope: PageScope) {
        let life = sheet.life
        t = Words.fields(scope.language)
        title = scope.text(sheet.form.name)
        frame = scope.frame(title: title, plan: scope.snapshot.plans.first)
        organization = scope.text(sheet.organization.name)
        period = sheet.key.period.label(in: scope.language)
        due = ReportWords.due(sheet, in: scope.language)
        isLate = sheet.daysLeft < 0 && [.notStarted, .draft, .returned].contains(life.state)
        state = life.state.rawValue
        stateName = scope.text(life.state.name)
        version = life.version > 0 ? life.version : nil
        instructions = scope.text(sheet.form.instructions)
        address = ReportAddress.path(sheet.key)
        workAddress = scope.address("/work")
        isOpen = rights.fills
        let quoted = Set(sheet.life.state == .returned ? sheet.recorded?.quoted ?? [] : [])
        rows = sheet.rows.enumerated().map { index, row in
            ReportRow(row, index, isOpen: rights.fills, isQuoted: quoted.contains(row.cell), scope)
        }
        saved = sheet.draft.map { ReportWords.saved($0, in: scope.language) }
        revision = sheet.revision
        seen = sheet.recorded?.provenance.position ?? 0
        isSendable = sheet.isSendable
        blocking = sheet.checks.count { !$0.standing.lets } + sheet.rows.count { $0.fault != nil }
        unexplained = sheet.checks.count { $0.standing == .unexplained }
        returned = ReportWords.returned(sheet, in: scope.language)
        (message, problem) = (said.message.map(scope.text), said.problem.map(scope.text))
        canApprove = rights.decides.contains("approve")
        canReturn = rights.decides.contains("return")
        canLock = rights.decides.contains("lock")
        canReopen = rights.decides.contains("reopen")
        canDecide = !rights.decides.isEmpty
        decisions = sheet.decisions.reversed().map { Self.decision($0, scope) }
        hasDecisions = !decisions.isEmpty
        differences = sheet.lastDifferences.map { Self.difference($0, scope) }
        hasDifferences = sheet.life.version > 1 && !differences.isEmpty
        strays = sheet.strays.map {
            Difference(name: Self.name($0.cell, scope), before: $0.text, after: $0.reason)
        }
        hasStrays = !strays.isEmpty
        sheetAddress = scope.address(ReportAddress.path(sheet.key) + "/sheet.xlsx")
        signOffDate = scope.language == .chinese ? "　　　　年　　月　　日" : ""
    }

    private static func decision(_ recorded: RecordedReport, _ scope: PageScope) -> Decision {
        Decision(
            time: recorded.provenance.localTime, actor: recorded.provenance.actor,
            what: ReportWords.done(recorded, in: scope.language), reason: recorded.reason)
    }

    private static func difference(_ difference: FigureDifference, _ scope: PageScope) -> Difference {
        Difference(
            name: name(difference.cell, scope), before: difference.before?.description ?? "—",
            after: difference.after?.description ?? "—")
    }

    private static func name(_ cell: Cell, _ scope: PageScope) -> String {
        scope.catalogue.statistic(cell.statistic).map { scope.text($0.name) } ?? cell.statistic.code
    }
}
