public import Planning

/// Who carries out a command, and for which organization.
public struct Reporter: Sendable {
    /// The account or person.
    public let actor: String
    /// The organization; nil for the first one of the workspace.
    public let organization: Organization.ID?

    /// A person acting for an organization.
    public init(actor: String, organization: Organization.ID? = nil) {
        self.actor = actor
        self.organization = organization
    }
}
