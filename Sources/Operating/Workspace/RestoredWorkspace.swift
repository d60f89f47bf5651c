public import Recording

/// What a restored workspace holds, and what was kept aside for it.
public struct RestoredWorkspace: Sendable {
    /// Where the restored ledger ends.
    public let head: Head
    /// The earlier ledger and definition files that were replaced, under the names they are kept by.
    public let setAside: [String]
}
