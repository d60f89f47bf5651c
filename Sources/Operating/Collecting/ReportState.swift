/// Where one organization's report of one form and period stands (报送状态).
public enum ReportState: String, Sendable, CaseIterable {
    /// 未报: nothing was written down.
    case notStarted
    /// 草稿: written down, not sent.
    case draft
    /// 已报: sent, waiting for review.
    case submitted
    /// 退回: sent back with a reason.
    case returned
    /// 通过: accepted by the reviewer.
    case approved
    /// 锁定: accepted and closed; reopening leaves a trace.
    case locked
}
