public import Planning
public import Recording

extension Verification {
    /// The result in one sentence: whole, or what is broken first.
    public var message: Bilingual {
        if let breakage { return breakage.message }
        if let first = damage.first {
            return Bilingual(
                "台账文件已损坏：\(first)。请从备份恢复。", "The ledger's file is damaged: \(first). Restore it from a backup.")
        }
        return Bilingual(
            "台账完整：\(entries)笔记录、\(rows)行数据，哈希链无断裂。",
            "The ledger is whole: \(entries) entries, \(rows) rows, chain unbroken.")
    }
}
