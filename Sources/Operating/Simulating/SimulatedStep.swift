import Planning
import Recording

/// One thing that somebody does with a report of the simulated district.
struct SimulatedStep: Sendable {
    /// What is done.
    enum Action: Sendable, Hashable {
        case draft, submit, giveBack, approve, lock
    }

    let moment: Moment
    let key: ReportKey
    let action: Action
    let organization: Organization.ID
    let actor: String

    var reporter: Reporter { Reporter(actor: actor, organization: organization) }
}
