public import Planning
import Recording

extension Workspace {
    /// Why the workspace cannot serve now; nil when it can: the ledger answers and the disk has room to record.
    public func readiness() async -> Bilingual? {
        do { _ = try await ledger.head() } catch { return error.message }
        guard let room = DiskRoom(at: path), room.isScarce else { return nil }
        return Bilingual(
            "磁盘剩余空间不足5%，新的报送可能无法入账。请清理磁盘空间。",
            "Less than 5 % of the disk is free; new submissions may fail. Free some space.")
    }
}
