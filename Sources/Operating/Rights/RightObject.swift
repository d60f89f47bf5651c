public import Planning

/// What a right is asked about: whose it is, of which form, where its report stands, and who sent it.
public struct RightObject: Hashable, Sendable {
    /// How the account's organization stands to its owner.
    public let relation: OrganizationRelation
    /// The form's code; nil where no form is meant.
    public let form: String?
    /// Where the report stands; nil where no report is meant.
    public let state: ReportState?
    /// The account that sent the report last; nil before that.
    public let submitter: Account.ID?

    /// What a right is asked about, with the relation known.
    public init(
        relation: OrganizationRelation, form: String? = nil, state: ReportState? = nil, submitter: Account.ID? = nil
    ) {
        self.relation = relation
        self.form = form
        self.state = state
        self.submitter = submitter
    }

    /// What belongs to no organization: the recorded figures, the accounts, the audit trail.
    public static let whole = RightObject(relation: .none)
}
