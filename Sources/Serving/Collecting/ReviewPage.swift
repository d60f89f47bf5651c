import Evaluating
import Operating
import Planning

/// What a reviewer looks at first: how far a month's reports are, what waits for a decision, and who has not reported.
struct ReviewPage {
    struct Slot {
        let address: String?
        let state: String
        let stateName: String
        let timing: String
    }

    struct Row {
        let organization: String
        let slots: [Slot]
    }

    struct Waiting {
        let field: String
        let seen: Int
        let form: String
        let organization: String
        let period: String
        let address: String
        let version: Int
        let unexplained: Int
        let changes: [String]
        let isChanged: Bool
    }

    struct Missed {
        let organization: String
        let form: String
        let count: Int
        let periods: String
    }

    struct Letter {
        let id: String
        let organization: String
        let title: String
        let text: String
    }

    let t: PageFields
    let frame: Frame
    let month: String
    let monthCode: String
    let earlier: String
    let later: String
    let progress: String
    let forms: [String]
    let rows: [Row]
    let hasRows: Bool
    let waiting: [Waiting]
    let hasWaiting: Bool
    let missed: [Missed]
    let hasMissed: Bool
    let letters: [Letter]
    let hasLetters: Bool
    let digest: String?
    let burdenAddress: String
    let address: String
    let message: String?
    let problem: String?

    init(
        _ desk: ReportDesk, _ month: Period, drafts: Set<ReportKey>, today: Day, _ said: ReportWords.Said,
        _ scope: PageScope
    ) {
        let snapshot = scope.snapshot
        let matrix = snapshot.reviewMatrix(of: month, drafts: drafts, on: today)
        t = Words.fields(scope.language)
        frame = scope.frame(title: Words.text("reviewPage", scope.language), plan: snapshot.plans.first)
        self.month = month.label(in: scope.language)
        monthCode = month.description
        earlier = Self.address(month, by: -1, scope)
        later = Self.address(month, by: 1, scope)
        progress = ReviewWords.progress(matrix.progress, in: scope.language)
        forms = matrix.forms.map { scope.text($0.name) }
        rows = matrix.rows.map { Self.row($0, desk, scope) }
        hasRows = !rows.isEmpty
        waiting = Self.waiting(desk, scope)
        hasWaiting = !waiting.isEmpty
        missed = Self.missed(desk, today, scope)
        hasMissed = !missed.isEmpty
        letters = Self.letters(matrix, desk, today, scope)
        hasLetters = !letters.isEmpty
        digest = desk.account.organization.flatMap(scope.catalogue.organization)
            .flatMap { snapshot.digest(for: $0, of: month, on: today) }.map { scope.text($0.text) }
        burdenAddress = scope.address("/burden", [(name: "period", value: month.description)])
        address = "/review"
        (message, problem) = (said.message.map(scope.text), said.problem.map(scope.text))
    }

    private static func address(_ month: Period, by months: Int, _ scope: PageScope) -> String {
        let other = Period(.month, ordinal: month.ordinal + months) ?? month
        return scope.address("/review", [(name: "period", value: other.description)])
    }

    private static func row(_ row: ReviewMatrix.Row, _ desk: ReportDesk, _ scope: PageScope) -> Row {
        Row(
            organization: scope.text(row.organization.name),
            slots: row.reports.map { report in
                guard let report else { return Slot(address: nil, state: "none", stateName: "", timing: "") }
                let maySee = desk.maySee(report.key, desk.snapshot.life(of: report.key))
                return Slot(
                    address: maySee ? scope.address(ReportAddress.path(report.key)) : nil,
                    state: report.state.rawValue, stateName: scope.text(report.state.name),
                    timing: ReviewWords.timing(report.timing, in: scope.language))
            })
    }

    /// The reports whose turn has come to the reviewer's organization, whatever their month.
    private static func waiting(_ desk: ReportDesk, _ scope: PageScope) -> [Waiting] {
        let keys = desk.snapshot.reports.values.filter { $0.life.nextReviewer == desk.account.organization }
            .sorted {
                ($0.key.period, $0.key.form, $0.key.organization) < ($1.key.period, $1.key.form, $1.key.organization)
            }
        return keys.filter { desk.rights($0.key, $0.life).decides.contains("approve") }.map { recorded in
            let changes = desk.snapshot.largestChanges(in: recorded.key, limit: 3)
            return Waiting(
                field: "r \(recorded.key)", seen: recorded.provenance.position,
                form: scope.catalogue.form(recorded.key.form).map { scope.text($0.name) } ?? recorded.key.form.code,
                organization: name(recorded.key.organization, scope),
                period: recorded.key.period.label(in: scope.language),
                address: scope.address(ReportAddress.path(recorded.key)), version: recorded.life.version,
                unexplained: recorded.unexplained, changes: changes.map { ReviewWords.change($0, scope) },
                isChanged: recorded.life.changesAfterApproval > 0)
        }
    }

    private static func missed(_ desk: ReportDesk, _ today: Day, _ scope: PageScope) -> [Missed] {
        desk.snapshot.missedReports(on: today).filter { missed in
            missed.periods.last.map {
                desk.isReviewer(of: ReportKey(form: missed.form, period: $0, organization: missed.organization))
            } ?? false
        }.map { missed in
            Missed(
                organization: name(missed.organization, scope),
                form: scope.catalogue.form(missed.form).map { scope.text($0.name) } ?? missed.form.code,
                count: missed.periods.count,
                periods: periods(missed.periods, in: scope.language))
        }
    }

    /// The first and the last of several periods in a row.
    private static func periods(_ periods: [Period], in language: Language) -> String {
        let ends = periods.count > 1 ? [periods[0], periods[periods.count - 1]] : periods
        return ends.map { $0.label(in: language) }.joined(separator: language == .chinese ? "至" : " to ")
    }

    private static func letters(
        _ matrix: ReviewMatrix, _ desk: ReportDesk, _ today: Day, _ scope: PageScope
    ) -> [Letter] {
        guard let sender = desk.account.organization.flatMap(scope.catalogue.organization) else { return [] }
        return desk.snapshot.reminders(in: matrix, from: sender, on: today).enumerated().map { index, reminder in
            Letter(
                id: "letter\(index)", organization: name(reminder.organization, scope),
                title: scope.text(reminder.title), text: scope.text(reminder.text))
        }
    }

    private static func name(_ organization: Organization.ID, _ scope: PageScope) -> String {
        scope.catalogue.organization(organization).map { scope.text($0.name) } ?? organization.code
    }
}
