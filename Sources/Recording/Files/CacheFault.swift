public import Planning

/// Why a cache is not used; nothing is lost, because all of it can be made again from the ledger.
public enum CacheFault: Error, Hashable, Sendable {
    /// There is no cache.
    case missing
    /// The file could not be read.
    case unreadable(LedgerError)
    /// The file is something else than a cache.
    case foreign
    /// Another release of the program wrote it, in a form that is not read here.
    case otherVersion(Int)
    /// It was made of another ledger, of another position, or in another layout.
    case otherKey(CacheKey)
    /// A part of it is not as it was written.
    case damaged(part: String)

    /// One sentence for the operator.
    public var message: Bilingual {
        let (chinese, english) = words
        return Bilingual(
            "缓存未使用：\(chinese)。将根据台账重新生成，数据不受影响。",
            "The cache is not used: \(english). It is made again from the ledger; no data is affected.")
    }

    private var words: (String, String) {
        switch self {
        case .missing: ("尚未生成缓存", "there is none yet")
        case .unreadable(let error):
            ("无法读取缓存文件，\(error.message.chinese)", "its file cannot be read: \(error.message.english)")
        case .foreign: ("该文件不是规衡缓存", "the file is not a Guiheng cache")
        case .otherVersion(let found): ("缓存格式为版本 \(found)，本程序不能读取", "its format is version \(found), not read here")
        case .otherKey(let found):
            (
                "缓存对应台账第 \(found.position) 条（布局 \(found.layout)），与当前台账不一致",
                "it belongs to entry \(found.position) (layout \(found.layout)), not to this state of the ledger"
            )
        case .damaged(let part): ("缓存文件已损坏（\(part)）", "its file is damaged (\(part))")
        }
    }
}
