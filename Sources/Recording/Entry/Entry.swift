/// One action of one person that the ledger shall hold: all of it, or nothing of it.
public struct Entry: Hashable, Sendable {
    /// What the action brings.
    public enum Content: Hashable, Sendable {
        /// New versions of workspace files.
        case definitions([DefinitionFile])
        /// Figures that an organization sent.
        case submission(Submission)
        /// A person's rating beside the computed one.
        case override(RatingOverride)
        /// A decision about one subject of a register.
        case act(Act)
    }

    /// The account or person that acts; never empty.
    public let actor: String
    /// In which role.
    public let role: String
    /// What is acted upon, as the audit list shall name it: a file, a form, an indicator.
    public let object: String
    /// Why; may be empty where the action explains itself.
    public let reason: String
    /// What the action brings.
    public let content: Content

    /// An action that waits to be recorded.
    public init(actor: String, role: String, object: String, reason: String = "", content: Content) {
        self.actor = actor
        self.role = role
        self.object = object
        self.reason = reason
        self.content = content
    }

    /// What the entry does, by its content.
    public var verb: Verb {
        switch content {
        case .definitions: .define
        case .submission: .submit
        case .override: .override
        case .act: .act
        }
    }
}
