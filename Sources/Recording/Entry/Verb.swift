/// What an entry of the ledger did.
public enum Verb: String, Sendable, CaseIterable {
    /// 定义: new versions of the workspace's files.
    case define
    /// 报送: figures of an organization.
    case submit
    /// 评级调整: a person's rating beside the computed one.
    case override
    /// 办理: a decision about one subject of a register, such as an account or a report.
    case act
}
