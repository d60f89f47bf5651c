public import Planning

/// One entry of the audit trail in words that a person can read (审计记录).
public struct AuditLine: Hashable, Sendable {
    /// The number of the entry.
    public let position: Int
    /// When, in China Standard Time to the second.
    public let time: String
    /// Who, as the ledger holds it.
    public let actor: String
    /// Who, in words: name, account, and where the person had signed in from.
    public let person: Bilingual
    /// The verb's code, of the act where the entry is one.
    public let verb: String
    /// What was acted upon.
    public let object: String
    /// What was done, with what stood before and after.
    public let deed: Bilingual
    /// Why; empty where nothing was said.
    public let reason: String
    /// The hash of the entry in the chain.
    public let hash: String

    /// All of it as one sentence: 谁在何时从何处把……从……改为……，理由……
    public var sentence: Bilingual {
        let why = reason.isEmpty ? Bilingual("", "") : Bilingual("，理由：\(reason)", "; reason: \(reason)")
        return Bilingual(
            "\(time)，\(person.chinese)\(deed.chinese)\(why.chinese)。",
            "\(time): \(person.english) \(deed.english)\(why.english).")
    }
}
