public import Planning

/// What a check of the whole ledger found, for the person who asked.
public struct ChainCheck: Hashable, Sendable {
    /// Whether nothing is wrong.
    public let isWhole: Bool
    /// The result in one sentence.
    public let message: Bilingual
}
