/// Whether an account may do something; what no rule allows is denied.
///
/// The one place where rights are decided: role × organization × form × state.
public func can(_ account: Account, _ verb: RightVerb, on object: RightObject = .whole) -> Bool {
    guard account.state == .active, account.roles.isSeparated else { return false }
    if let form = object.form, !account.forms.isEmpty, !account.forms.contains(form) { return false }
    if verb.isReview, object.submitter == account.id { return false }
    return account.roles.contains { role in
        RightRule.all.contains { $0.role == role && $0.allows(verb, on: object) }
    }
}

/// One line of the table of rights.
struct RightRule: Sendable {
    let role: Role
    let verbs: Set<RightVerb>
    let relations: Set<OrganizationRelation>
    /// In which states of a report; nil where no report is asked about.
    let states: Set<ReportState>?

    init(
        _ role: Role, _ verbs: Set<RightVerb>, _ relations: Set<OrganizationRelation> = [.none],
        _ states: Set<ReportState>? = nil
    ) {
        self.role = role
        self.verbs = verbs
        self.relations = relations
        self.states = states
    }

    func allows(_ verb: RightVerb, on object: RightObject) -> Bool {
        guard verbs.contains(verb), relations.contains(object.relation) else { return false }
        guard let states else { return object.state == nil }
        return object.state.map(states.contains) ?? false
    }

    static let all: [RightRule] = [
        RightRule(.reporter, [.readFigures, .export]),
        RightRule(.reporter, [.readReport], [.own], everyState),
        RightRule(.reporter, [.fillIn, .submit], [.own], [.notStarted, .draft, .submitted, .returned]),
        RightRule(.reviewer, [.readFigures, .export, .defineForms]),
        RightRule(.reviewer, [.readReport], [.own, .below], everyState),
        RightRule(.reviewer, [.approve, .sendBack], [.below], [.submitted]),
        RightRule(.reviewer, [.lock], [.below], [.approved]),
        RightRule(.reviewer, [.reopen], [.below], [.approved, .locked]),
        RightRule(.analyst, [.readFigures, .export, .rate]),
        RightRule(.analyst, [.readReport], [.own, .below, .other], [.approved, .locked]),
        RightRule(.leader, [.readFigures, .export]),
        RightRule(.leader, [.readReport], [.own, .below, .other], [.approved, .locked]),
        RightRule(.systemAdministrator, [.manageAccounts]),
        RightRule(.securityAdministrator, [.grantRoles]),
        RightRule(.auditor, [.readAudit]),
    ]

    private static let everyState = Set(ReportState.allCases)
}

extension RightVerb {
    /// Whether it decides about what somebody sent.
    var isReview: Bool {
        switch self {
        case .approve, .sendBack, .lock, .reopen: true
        default: false
        }
    }
}
