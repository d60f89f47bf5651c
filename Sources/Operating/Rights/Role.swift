/// What an account is for (角色); an account has one or several, but never two of the three administrators.
///
/// The three administrators are separated as GB/T 22239-2019, level 3, asks (三员分立).
public enum Role: String, Sendable, CaseIterable {
    /// 填报: fills in and sends the forms of its organization.
    case reporter
    /// 审核: reviews what the organizations below sent.
    case reviewer
    /// 分析: reads all figures and rates indicators.
    case analyst
    /// 领导: reads only.
    case leader
    /// 系统管理员: accounts, settings and backups; sees no figures and no audit.
    case systemAdministrator
    /// 安全管理员: grants of roles and policy; no accounts, no figures.
    case securityAdministrator
    /// 审计管理员: reads and exports the audit trail; changes nothing.
    case auditor
}
