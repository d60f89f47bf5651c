/// What a restored backup put in place (恢复).
public struct Restoration: Hashable, Sendable {
    /// Where the restored ledger ends.
    public let head: Head
    /// The file that the earlier ledger was kept in; nil when there was none.
    public let setAside: String?
}
