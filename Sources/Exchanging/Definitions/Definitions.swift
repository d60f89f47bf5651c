public import Planning

/// What the definition files of a workspace say: all of it, or nothing and the reasons why.
public struct Definitions: Sendable {
    /// Areas, organizations, bases, statistics and forms; nil when any file has a fault.
    public let catalogue: Catalogue?
    /// The plans in the order of their files; empty when any file has a fault.
    public let plans: [Plan]
    /// The CSV files, relative to the workspace, that a new ledger starts with.
    public let imports: [String]
    /// Every fault of every file; with nothing but warnings, the definitions are given.
    public let findings: [Finding]
}
