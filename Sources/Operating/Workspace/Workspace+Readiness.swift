public import Planning
import Recording

extension Workspace {
    /// Why the workspace cannot serve now; nil when it can.
    public func readiness() async -> Bilingual? {
        do {
            _ = try await ledger.head()
            return nil
        } catch { return error.message }
    }
}
