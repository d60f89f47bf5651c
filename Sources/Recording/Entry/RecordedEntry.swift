/// An entry as it stands in the ledger, with its place in the chain.
public struct RecordedEntry: Hashable, Sendable {
    /// The number, from 1 without gaps.
    public let position: Int
    /// When it was recorded, UTC, ISO 8601 with milliseconds; never earlier than the entry before.
    public let time: String
    /// The account or person that acted.
    public let actor: String
    /// In which role.
    public let role: String
    /// What the entry did.
    public let verb: Verb
    /// What was acted upon.
    public let object: String
    /// Why.
    public let reason: String
    /// How many rows it brought: figures, files, or one rating.
    public let rows: Int
    /// The fingerprint of what it brought; see ``CanonicalBytes``.
    public let payload: Fingerprint
    /// The hash of the entry before; zeros for the first.
    public let previous: Fingerprint
    /// The hash of this entry, over all fields above.
    public let hash: Fingerprint

    /// The receipt's number.
    public var id: Receipt.ID { Receipt.ID(position: position, payload: payload) }
}
