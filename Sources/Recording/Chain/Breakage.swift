public import Planning

/// The first entry of a ledger that does not hold, and what is wrong with it.
public struct Breakage: Hashable, Sendable {
    /// What is wrong.
    public enum Kind: String, Sendable, CaseIterable {
        /// The entry is gone.
        case missingEntry
        /// The entry does not name the hash of the one before.
        case previousHash
        /// The entry's own fields are not those that were hashed.
        case hash
        /// The entry is earlier than the one before.
        case time
        /// The entry brought more rows than there are now.
        case missingRows
        /// What the entry brought is not what was hashed.
        case payload
        /// There are rows that no entry brought.
        case orphanRows
    }

    /// The number of the entry.
    public let position: Int
    /// What is wrong.
    public let kind: Kind
    /// What was expected and what was found, for the engineer.
    public let detail: String

    /// One sentence for the person who runs the check.
    public var message: Bilingual {
        let (chinese, english) = words
        return Bilingual(
            "台账第 \(position) 条\(chinese)（\(detail)）。请保留现文件备查，从通过校验的备份恢复。",
            "Entry \(position) of the ledger \(english) (\(detail)). "
                + "Keep the file as evidence and restore a verified backup.")
    }

    private var words: (String, String) {
        switch kind {
        case .missingEntry: ("缺失", "is missing")
        case .previousHash: ("与上一条的哈希衔接不上", "does not follow the hash of the one before")
        case .hash: ("自身内容被改动，哈希不符", "was altered itself: its hash does not match")
        case .time: ("的时间早于上一条", "is earlier than the one before")
        case .missingRows: ("所记数据有缺失", "has lost rows")
        case .payload: ("所记数据被改动，哈希不符", "has altered data: the payload's hash does not match")
        case .orphanRows: ("之下有不属于任何一条记录的数据", "has rows that no entry brought")
        }
    }
}
