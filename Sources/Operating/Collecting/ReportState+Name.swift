public import Planning

extension ReportState {
    /// The state as pages and messages name it.
    public var name: Bilingual {
        switch self {
        case .notStarted: Bilingual("未报", "not reported")
        case .draft: Bilingual("草稿", "draft")
        case .submitted: Bilingual("已报", "submitted")
        case .returned: Bilingual("退回", "returned")
        case .approved: Bilingual("通过", "approved")
        case .locked: Bilingual("锁定", "locked")
        }
    }
}
