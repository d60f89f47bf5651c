/// Whether figures of different bases may meet in one formula (DESIGN 3).
public enum BasisMixing: Hashable, Sendable {
    /// They may not.
    case refused
    /// A person takes the responsibility and says why.
    case override(String)
}
