import Operating
import Planning

/// What waits for one person: the own organization's reports, and those to review.
struct WorkPage {
    struct Line {
        let form: String
        let address: String
        let period: String
        let organization: String
        let due: String
        let isLate: Bool
        let state: String
        let stateName: String
    }

    let t: PageFields
    let frame: Frame
    let organization: String
    let waiting: [Line]
    let hasWaiting: Bool
    let reports: [Line]
    let hasReports: Bool

    /// How many periods back the own reports are listed; those that are not done are listed however old.
    private static let shown = 3

    init(_ account: Account, drafts: Set<ReportKey>, today: Day, _ scope: PageScope) {
        t = Words.fields(scope.language)
        frame = scope.frame(title: Words.text("workPage", scope.language), plan: scope.snapshot.plans.first)
        let own = account.organization.flatMap(scope.catalogue.organization)
        organization = own.map { scope.text($0.name) } ?? account.name
        let desk = ReportDesk(account: account, snapshot: scope.snapshot)
        waiting = Self.waiting(desk).map { Self.line($0, drafts, today, scope) }
        hasWaiting = !waiting.isEmpty
        reports = Self.reports(desk, today).map { Self.line($0, drafts, today, scope) }
        hasReports = !reports.isEmpty
    }

    /// The reports whose turn of review has come to the person's organization, the oldest first.
    private static func waiting(_ desk: ReportDesk) -> [ReportKey] {
        guard desk.account.roles.contains(.reviewer), let own = desk.account.organization else { return [] }
        return desk.snapshot.reports.values.filter { $0.life.nextReviewer == own }.map(\.key)
            .sorted { ($0.period, $0.form, $0.organization) < ($1.period, $1.form, $1.organization) }
    }

    /// The own organization's reports: the last ones of each form, and older ones that are not done, the newest first.
    private static func reports(_ desk: ReportDesk, _ today: Day) -> [ReportKey] {
        guard desk.account.roles.contains(.reporter), let own = desk.account.organization else { return [] }
        let forms = desk.snapshot.catalogue.forms.filter { $0.reporters.contains(own) }
        return forms.flatMap { form in
            let keys = form.periods(endedBefore: today, last: 24).map {
                ReportKey(form: form.id, period: $0, organization: own)
            }
            return keys.enumerated().filter { index, key in
                index >= keys.count - shown || [.draft, .returned].contains(desk.snapshot.life(of: key).state)
            }.map(\.element).reversed()
        }
    }

    private static func line(
        _ key: ReportKey, _ drafts: Set<ReportKey>, _ today: Day, _ scope: PageScope
    ) -> Line {
        let form = scope.catalogue.form(key.form)
        let due = form?.dueDay(of: key.period, on: scope.catalogue.calendar)
        let recorded = scope.snapshot.life(of: key).state
        let state = recorded == .notStarted && drafts.contains(key) ? ReportState.draft : recorded
        let isOpen = [.notStarted, .draft, .returned].contains(state)
        return Line(
            form: form.map { scope.text($0.name) } ?? key.form.code, address: scope.address(ReportAddress.path(key)),
            period: key.period.label(in: scope.language),
            organization: scope.catalogue.organization(key.organization).map { scope.text($0.name) }
                ?? key.organization.code, due: due?.description ?? "",
            isLate: isOpen && due.map { $0 < today } == true, state: state.rawValue,
            stateName: scope.text(state.name))
    }
}
