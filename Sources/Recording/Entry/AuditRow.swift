/// An entry for the audit trail, with its act and what stood before.
public struct AuditRow: Hashable, Sendable {
    /// The entry.
    public let entry: RecordedEntry
    /// The act, where the entry is one.
    public let act: Act?
    /// The act about the same subject before it.
    public let earlier: Act?
    /// The latest sign-in of the actor by then.
    public let signIn: Act?
}
