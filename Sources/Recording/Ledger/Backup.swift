/// A copy of a ledger that was checked after it was written (备份).
public struct Backup: Hashable, Sendable {
    /// The file.
    public let path: String
    /// The SHA-256 of the file: noticing a single flipped bit takes nothing more.
    public let fingerprint: Fingerprint
    /// The size of the file.
    public let bytes: Int
    /// Where the copied ledger ends.
    public let head: Head
}
