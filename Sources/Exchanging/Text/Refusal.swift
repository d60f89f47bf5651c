public import Planning

/// Why a file as a whole cannot be read.
public struct Refusal: Error, Hashable, Sendable {
    /// What is wrong with the file, where, and what to do.
    public let finding: Finding

    /// Refuses a file for one reason.
    public init(_ finding: Finding) { self.finding = finding }
}
