import Planning

/// Why a file could not be read or written.
public enum FileFault: Error, Sendable, Equatable {
    /// It does not exist.
    case missing
    /// It may not be read or written.
    case notPermitted
    /// The disk is full.
    case full
    /// It is there already and is not overwritten.
    case exists
    /// It is larger than the limit, in bytes.
    case tooLarge(Int)
    /// Something else, in the system's words.
    case other(String)

    /// What happened to a path, and what to do.
    func message(for path: String) -> Bilingual {
        switch self {
        case .missing: Bilingual("找不到“\(path)”。请检查路径。", "“\(path)” does not exist. Check the path.")
        case .notPermitted:
            Bilingual("无权读写“\(path)”，或磁盘只读。请检查权限。", "No permission for “\(path)”, or the disk is read-only.")
        case .full:
            Bilingual("磁盘空间不足，“\(path)”未写入。请释放空间后重试。", "The disk is full; “\(path)” was not written.")
        case .exists: Bilingual("“\(path)”已存在，不予覆盖。", "“\(path)” exists already and is not overwritten.")
        case .tooLarge(let limit):
            Bilingual("“\(path)”超过\(limit)字节的上限。请拆分后导入。", "“\(path)” is larger than \(limit) bytes. Split it.")
        case .other(let words): Bilingual("读写“\(path)”失败：\(words)。", "“\(path)” failed: \(words).")
        }
    }
}
