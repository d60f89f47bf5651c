/// Where the ledger ends: what an auditor writes down to prove later that nothing before it changed.
public struct Head: Hashable, Sendable {
    /// The number of the last entry; 0 when there is none.
    public let position: Int
    /// The hash of the last entry; zeros when there is none.
    public let hash: Fingerprint
    /// The time of the last entry, UTC; nil when there is none.
    public let time: String?

    /// The head of an empty ledger.
    static let empty = Head(position: 0, hash: .zero, time: nil)
}
