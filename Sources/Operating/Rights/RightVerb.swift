/// What an account may be allowed to do (权限).
public enum RightVerb: String, Sendable, CaseIterable {
    /// 查看数值: reads recorded figures, plans and evaluations.
    case readFigures
    /// 查看报表: reads one organization's report.
    case readReport
    /// 填报: writes a report down.
    case fillIn
    /// 报送: sends a report.
    case submit
    /// 审核通过: accepts a report.
    case approve
    /// 退回: sends a report back with a reason.
    case sendBack
    /// 锁定: closes an accepted report.
    case lock
    /// 重新开放: opens an accepted or closed report again.
    case reopen
    /// 设计报表: defines what is asked.
    case defineForms
    /// 评级: sets a person's rating beside the computed one.
    case rate
    /// 导出: downloads figures.
    case export
    /// 管理账户: creates, resets and disables accounts.
    case manageAccounts
    /// 授权: grants roles.
    case grantRoles
    /// 查阅审计: reads and exports the audit trail.
    case readAudit
}
