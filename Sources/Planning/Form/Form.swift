/// What organizations are asked to report, in which rhythm, by which day (报表).
///
/// Reporters are organizations; no form can be given to an enterprise (DESIGN promise 6).
public struct Form: Hashable, Sendable, Identifiable {
    /// The code of a form.
    public typealias ID = Identifier<Form>

    /// Whose figures each reporter gives.
    public enum Place: Hashable, Sendable {
        /// Those of the reporter's own area.
        case own
        /// Those of one stated area.
        case stated(Area.ID)
    }

    /// The code.
    public let id: ID
    /// The name.
    public let name: Bilingual
    /// How to fill it in.
    public let instructions: Bilingual
    /// Who reports.
    public let reporters: [Organization.ID]
    /// Whose figures they give.
    public let place: Place
    /// Who reviews, from the lowest level up (逐级审核).
    public let reviewers: [Organization.ID]
    /// How often a report is due; each report is for one period of this kind.
    public let rhythm: Statistic.Frequency
    /// The first period that is asked.
    public let since: Period
    /// The last period that is asked; nil: still is.
    public let until: Period?
    /// When a report is due.
    public let due: DueRule
    /// What is asked, in the order of the sheet.
    public let items: [FormItem]
    /// The checks beyond those that apply to every form.
    public let checks: [FormCheck]

    /// A form by code, name and what it asks.
    public init(
        id: ID, name: Bilingual, instructions: Bilingual = Bilingual("", ""), reporters: [Organization.ID],
        place: Place = .own, reviewers: [Organization.ID], rhythm: Statistic.Frequency, since: Period,
        until: Period? = nil, due: DueRule, items: [FormItem], checks: [FormCheck] = []
    ) {
        self.id = id
        self.name = name
        self.instructions = instructions
        self.reporters = reporters
        self.place = place
        self.reviewers = reviewers
        self.rhythm = rhythm
        self.since = since
        self.until = until
        self.due = due
        self.items = items
        self.checks = checks
    }

    /// The reviewers of one reporter's reports: nobody reviews what the own organization sent.
    public func reviewers(of reporter: Organization.ID) -> [Organization.ID] { reviewers.filter { $0 != reporter } }
}
