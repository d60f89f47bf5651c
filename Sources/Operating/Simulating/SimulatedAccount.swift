/// An account for trying the simulated district, with its password, which is told once and kept nowhere.
public struct SimulatedAccount: Sendable {
    /// The account.
    public let account: Account
    /// The password; whoever signs in first has to change it.
    public let password: String

    /// One account for each role.
    static let all: [(new: NewAccount, role: Role)] = [
        (NewAccount(code: "reporter", name: "试用填报员", organization: "office-sim-05"), .reporter),
        (NewAccount(code: "reviewer", name: "试用审核员", organization: "reform"), .reviewer),
        (NewAccount(code: "analyst", name: "试用分析员", organization: "statistics"), .analyst),
        (NewAccount(code: "leader", name: "试用领导", organization: "office"), .leader),
        (NewAccount(code: "system", name: "试用系统管理员"), .systemAdministrator),
        (NewAccount(code: "security", name: "试用安全管理员"), .securityAdministrator),
        (NewAccount(code: "audit", name: "试用审计管理员"), .auditor),
    ]
}
