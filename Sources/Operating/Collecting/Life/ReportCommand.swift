public import Planning

/// What somebody wants to do with a report.
public enum ReportCommand: Hashable, Sendable {
    /// 保存草稿.
    case save
    /// 报送: figures that differ from those of the version before, or not.
    case submit(changesFigures: Bool)
    /// 退回, with the reason and the figures that it is about.
    case giveBack(reason: String, cells: [Cell])
    /// 审核通过, for the reviewer whose turn it is.
    case approve
    /// 锁定.
    case lock
    /// 重新开放, with the reason.
    case reopen(reason: String)

    /// The word that the ledger keeps.
    public var verb: String {
        switch self {
        case .save: "save"
        case .submit: "submit"
        case .giveBack: "return"
        case .approve: "approve"
        case .lock: "lock"
        case .reopen: "reopen"
        }
    }

    /// The name as officers say it.
    public var name: Bilingual {
        switch self {
        case .save: Bilingual("保存草稿", "save a draft")
        case .submit: Bilingual("报送", "submit")
        case .giveBack: Bilingual("退回", "return")
        case .approve: Bilingual("审核通过", "approve")
        case .lock: Bilingual("锁定", "lock")
        case .reopen: Bilingual("重新开放", "reopen")
        }
    }
}
