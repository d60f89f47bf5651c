/// How a figure came into the ledger: who brought it, when, and at which position.
public struct Provenance: Hashable, Sendable {
    /// The number of the ledger's transaction, from 1.
    public let position: Int
    /// When it was recorded, UTC, ISO 8601 with milliseconds.
    public let time: String
    /// The account or person that acted.
    public let actor: String
    /// The submission or file that carried it.
    public let object: String

    /// An entry of the ledger.
    public init(position: Int, time: String, actor: String, object: String) {
        self.position = position
        self.time = time
        self.actor = actor
        self.object = object
    }
}
