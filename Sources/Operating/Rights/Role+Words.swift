public import Planning

extension Role {
    /// The role as pages and messages name it.
    public var name: Bilingual {
        switch self {
        case .reporter: Bilingual("填报", "reporter")
        case .reviewer: Bilingual("审核", "reviewer")
        case .analyst: Bilingual("分析", "analyst")
        case .leader: Bilingual("领导", "leader")
        case .systemAdministrator: Bilingual("系统管理员", "system administrator")
        case .securityAdministrator: Bilingual("安全管理员", "security administrator")
        case .auditor: Bilingual("审计管理员", "auditor")
        }
    }

    /// Whether it is one of the three separated administrators.
    public var isAdministrator: Bool {
        switch self {
        case .systemAdministrator, .securityAdministrator, .auditor: true
        case .reporter, .reviewer, .analyst, .leader: false
        }
    }
}

extension Set<Role> {
    /// Whether one account may hold all of them: one administrator role alone, or any of the others (三员分立).
    ///
    /// Source: GB/T 22239-2019, level 3, 安全管理中心 and 访问控制: 管理用户的权限分离.
    public var isSeparated: Bool {
        count <= 1 || !contains(where: \.isAdministrator)
    }

    /// The roles in their fixed order.
    public var inOrder: [Role] { Role.allCases.filter(contains) }
}
