/// One version of a workspace file that defines things: `guiheng.yaml` or `plans/*.yaml`.
public struct DefinitionFile: Hashable, Sendable {
    /// The path below the workspace, with `/`.
    public let path: String
    /// The file's text; nil when the file was removed.
    public let text: String?

    /// A version of `guiheng.yaml` or of a file directly in `plans/`; every other path is refused.
    public init(path: String, text: String?) throws(LedgerError) {
        guard path == "guiheng.yaml" || Self.isPlan(path) else { throw .notADefinition(path: path) }
        self.path = path
        self.text = text
    }

    private static func isPlan(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == "plans", parts[1].hasSuffix(".yaml") else { return false }
        return parts[1].utf8.count > ".yaml".utf8.count
    }

    /// The fingerprint of the text; nil when the file was removed.
    var fingerprint: Fingerprint? { text.map { Fingerprint(of: $0.utf8) } }
}
