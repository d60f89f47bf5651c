/// Which entries of the audit trail are wanted; nil leaves a condition out.
public struct AuditFilter: Hashable, Sendable {
    /// The actor's exact name.
    public var actor: String?
    /// The verb of the entry, or of its act: `submit`, `sign-in`.
    public var verb: String?
    /// A text that the entry's object holds.
    public var object: String?
    /// The first moment.
    public var from: Moment?
    /// The last moment.
    public var through: Moment?
    /// Only entries before this position, to go on where a page ended.
    public var before: Int?

    /// Everything.
    public init() {}
}
