public import Planning

/// Who gives a command on a report: a person of an organization.
public struct ReportHand: Hashable, Sendable {
    /// The account or person.
    public let actor: String
    /// The organization that the person acts for.
    public let organization: Organization.ID

    /// A person acting for an organization.
    public init(actor: String, organization: Organization.ID) {
        self.actor = actor
        self.organization = organization
    }
}
