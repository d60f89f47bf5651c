public import Planning

/// Figures that an organization sent in one file or form (报送).
public struct Submission: Hashable, Sendable {
    /// Who sent it.
    public let organization: Organization.ID
    /// The name of the file or form, for people.
    public let fileName: String
    /// The fingerprint of the bytes as they were sent: what makes sending twice harmless.
    public let content: Fingerprint
    /// The figures; no two for one cell.
    public let observations: [Observation]

    /// A file or form that waits to be recorded.
    public init(
        organization: Organization.ID, fileName: String, content: Fingerprint, observations: [Observation]
    ) {
        self.organization = organization
        self.fileName = fileName
        self.content = content
        self.observations = observations
    }
}
