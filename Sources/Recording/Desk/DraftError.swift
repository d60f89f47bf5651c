/// Why a draft was not saved; what is on the desk stays as it was.
public enum DraftError: Error, Hashable, Sendable {
    /// Another revision is on the desk: somebody else saved in between. Nil: the draft was sent or removed.
    case changedMeanwhile(Draft?)
    /// The file refused.
    case storage(LedgerError)
}
