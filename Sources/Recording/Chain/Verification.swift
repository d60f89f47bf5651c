/// What a full check of a ledger found.
public struct Verification: Hashable, Sendable {
    /// How many entries were checked up to the end or the first broken one.
    public let entries: Int
    /// How many rows they brought.
    public let rows: Int
    /// Where the ledger ends; compare it with a head that was written down elsewhere.
    public let head: Head
    /// The first entry that does not hold; nil when all do.
    public let breakage: Breakage?
    /// What the database's own check of the file reports; empty when it finds nothing.
    public let damage: [String]

    /// Whether nothing is wrong.
    public var isWhole: Bool { breakage == nil && damage.isEmpty }
}
