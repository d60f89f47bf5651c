public import Planning

/// Why an account was not made, changed or used; in every case it is as it was.
public enum AccountError: Error, Hashable, Sendable {
    /// A text that cannot be an account's code.
    case malformedName(String)
    /// There is an account of that code.
    case exists(Account.ID)
    /// There is no such account.
    case unknown(String)
    /// The person's name is missing.
    case noName
    /// No role was given.
    case noRole
    /// A word that is no role.
    case unknownRole(String)
    /// An administrator's role stands together with another role.
    case notSeparated
    /// A role that acts for an organization, without one.
    case noOrganization(Role)
    /// Somebody tried to change the own grants.
    case ownGrants
    /// Nobody would be left in an administrator's role.
    case lastOf(Role)
    /// It is disabled already.
    case disabled(Account.ID)
    /// The password does not follow the rules.
    case password(PasswordFault)
    /// The present password was not given right.
    case wrongPassword
    /// The account may not do this.
    case denied
    /// Everybody who signs in needs the desk, which a workspace opened for reading has not.
    case openForReading
    /// The machine has not the memory to check a password.
    case noMemory

    /// What happened and what to do.
    public var message: Bilingual {
        nameMessage ?? roleMessage ?? stateMessage
    }

    private var nameMessage: Bilingual? {
        switch self {
        case .malformedName(let text):
            Bilingual(
                "账户名“\(text.prefix(40))”不合要求。请用1至64个小写字母、数字、“-”“_”“.”，以字母或数字开头。",
                "“\(text.prefix(40))” cannot be an account's name. Use 1 to 64 small letters, digits, - _ . and begin "
                    + "with a letter or digit.")
        case .exists(let id):
            Bilingual("账户“\(id)”已存在，请另取账户名。", "There is an account “\(id)” already; choose another name.")
        case .unknown(let text):
            Bilingual("没有账户“\(text.prefix(40))”，请核对。", "There is no account “\(text.prefix(40))”; check the name.")
        case .noName: Bilingual("请填写姓名。", "Give the person's name.")
        default: nil
        }
    }

    private var roleMessage: Bilingual? {
        switch self {
        case .noRole: Bilingual("请至少选择一个角色。", "Choose one role at least.")
        case .unknownRole(let text):
            Bilingual(
                "没有角色“\(text.prefix(40))”。可选：\(Role.allCases.map(\.rawValue).joined(separator: "、"))。",
                "There is no role “\(text.prefix(40))”. Known: \(Role.allCases.map(\.rawValue).joined(separator: ", "))."
            )
        case .notSeparated:
            Bilingual(
                "系统管理员、安全管理员、审计管理员须分设，一个账户只能任其一，且不得兼任业务角色。请分别设立账户。",
                "System administrator, security administrator and auditor are kept apart: one account holds one of them "
                    + "and no other role. Make separate accounts.")
        case .noOrganization(let role):
            Bilingual(
                "“\(role.name.chinese)”须指定所属单位。", "A \(role.name.english) needs an organization.")
        case .ownGrants:
            Bilingual(
                "不得变更本人的角色和权限，请由另一名安全管理员办理。",
                "Nobody changes the own roles; ask another security administrator.")
        case .lastOf(let role):
            Bilingual(
                "这是最后一名\(role.name.chinese)，不能停用或取消。请先设立另一名。",
                "This is the last \(role.name.english) and stays. Set up another one first.")
        default: nil
        }
    }

    private var stateMessage: Bilingual {
        switch self {
        case .disabled(let id): Bilingual("账户“\(id)”已停用。", "Account “\(id)” is disabled.")
        case .password(let fault): fault.message
        case .wrongPassword: Bilingual("当前口令不正确，未作更改。", "The present password is not right; nothing was changed.")
        case .denied: Bilingual("本账户无此权限，未作任何更改。", "This account may not do that; nothing was changed.")
        case .openForReading:
            Bilingual(
                "工作区以只读方式打开，不能登录或变更账户。", "The workspace is open for reading; nobody can sign in or change accounts.")
        case .noMemory:
            Bilingual("内存不足，无法核验口令。请稍后重试。", "There is not enough memory to check passwords. Try again shortly.")
        default: Bilingual("账户操作未完成，未作任何更改。", "The account is as it was.")
        }
    }
}
