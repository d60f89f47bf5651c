import ArgumentParser
import Exchanging
import Operating
import Planning
import Recording

/// Accounts of a workspace, for whoever runs the server: the first ones are made here.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "账户管理 · accounts of a workspace",
        discussion: """
            有账户之后，页面和接口须登录后使用。系统管理员、安全管理员、审计管理员须分设。
            Once there is an account, pages and API ask for a sign-in. The three administrators are kept apart.
            角色 Roles: \(Role.allCases.map(\.rawValue).joined(separator: ", "))
            """,
        subcommands: [
            UserAddCommand.self, UserResetCommand.self, UserDisableCommand.self, UserEnableCommand.self,
            UserListCommand.self,
        ])
}

/// Makes an account.
struct UserAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "新建账户，口令只显示一次 · make an account; its password is shown once")

    @Argument(help: "工作区目录 · the workspace's folder") var folder: String
    @Argument(help: "账户名 · the account's code") var code: String
    @Option(help: "姓名 · the person's name") var name: String
    @Option(help: "所属单位代码 · the organization's code") var organization: String?
    @Option(help: "角色，可多次 · a role, may be repeated") var role: [String] = []
    @Option(help: "限定的报表代码，可多次 · a form the account is limited to, may be repeated") var form: [String] = []
    @OptionGroup var password: PasswordOptions

    func run() async throws {
        try await reporting {
            let workspace = try await password.open(folder)
            let grant: Grant
            do throws(AccountError) { grant = try Grant(words: role, forms: form) } catch {
                throw WorkspaceError.account(error)
            }
            let made = try await workspace.create(
                NewAccount(code: code, name: name, organization: organization), password: try password.given(),
                grant: grant, by: Operator(commandLine: accountName()))
            password.show(made.password)
            Console.message(
                Bilingual(
                    "已新建账户\(made.account.id)。首次登录须更改口令。",
                    "Made account \(made.account.id). The password must be changed at the first sign-in."))
            try await workspace.close()
        }
    }
}

/// Gives an account a new password.
struct UserResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "重置口令，新口令只显示一次 · give an account a new password, shown once")

    @Argument(help: "工作区目录 · the workspace's folder") var folder: String
    @Argument(help: "账户名 · the account's code") var code: String
    @Option(help: "理由 · why") var reason = ""
    @OptionGroup var password: PasswordOptions

    func run() async throws {
        try await reporting {
            let workspace = try await password.open(folder)
            let chosen = try await workspace.resetPassword(
                of: code, to: try password.given(), by: Operator(commandLine: accountName()), reason: reason)
            password.show(chosen)
            Console.message(
                Bilingual(
                    "已重置账户\(code)的口令，原有登录全部失效。",
                    "Reset the password of \(code); all of its sessions ended."))
            try await workspace.close()
        }
    }
}

/// Disables an account.
struct UserDisableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "disable", abstract: "停用账户 · disable an account")

    @Argument(help: "工作区目录 · the workspace's folder") var folder: String
    @Argument(help: "账户名 · the account's code") var code: String
    @Option(help: "理由 · why") var reason = ""

    func run() async throws {
        try await reporting {
            let workspace = try await Workspace.open(folder)
            try await workspace.set(
                .disabled, of: code, by: Operator(commandLine: accountName()), reason: reason)
            Console.message(
                Bilingual("已停用账户\(code)，原有登录全部失效。", "Disabled account \(code); all of its sessions ended."))
            try await workspace.close()
        }
    }
}

/// Enables an account again.
struct UserEnableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "enable", abstract: "启用账户 · enable an account again")

    @Argument(help: "工作区目录 · the workspace's folder") var folder: String
    @Argument(help: "账户名 · the account's code") var code: String
    @Option(help: "理由 · why") var reason = ""

    func run() async throws {
        try await reporting {
            let workspace = try await Workspace.open(folder)
            try await workspace.set(.active, of: code, by: Operator(commandLine: accountName()), reason: reason)
            Console.message(Bilingual("已启用账户\(code)。", "Enabled account \(code)."))
            try await workspace.close()
        }
    }
}

/// Lists the accounts.
struct UserListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出账户 · list the accounts")

    @Argument(help: "工作区目录 · the workspace's folder") var folder: String
    @Flag(help: "输出 JSON · JSON") var json = false

    func run() async throws {
        try await reporting {
            let accounts = try await Workspace.openForQuestions(folder).accounts
            if json { return Console.data(JSONText(.array(accounts.map(object)), isIndented: true).text) }
            for account in accounts {
                let cells = [
                    account.id.code, account.name, account.organization?.code ?? "-",
                    account.roles.isEmpty ? "-" : account.roleCodes, account.state.rawValue,
                ]
                Console.data(cells.joined(separator: "\t"))
            }
        }
    }

    private func object(_ account: Account) -> JSONValue {
        [
            "id": .string(account.id.code), "name": .string(account.name),
            "organization": account.organization.map { .string($0.code) } ?? .null,
            "roles": .array(account.roles.inOrder.map { .string($0.rawValue) }),
            "forms": .array(account.forms.sorted().map { .string($0) }), "state": .string(account.state.rawValue),
            "passwordChanged": .string(account.passwordChanged.description),
            "mustChangePassword": .boolean(account.mustChangePassword),
        ]
    }
}
