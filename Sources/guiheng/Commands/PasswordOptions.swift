import ArgumentParser
import Operating
import Planning

/// Where a password comes from and which rules it follows.
struct PasswordOptions: ParsableArguments {
    @Flag(help: "从标准输入读取口令（一行），否则自动生成 · read the password from standard input, else one is made")
    var passwordStdin = false
    @OptionGroup var policy: PolicyOptions

    /// The workspace, with the rules asked for.
    func open(_ folder: String) async throws -> Workspace {
        let workspace = try await Workspace.open(folder)
        await workspace.adopt(policy.policy)
        return workspace
    }

    /// The password that was given; nil when one shall be made.
    func given() throws -> String? {
        guard passwordStdin else { return nil }
        guard let line = readLine(strippingNewline: true) else {
            throw ValidationError("标准输入中没有口令 · there is no password on standard input")
        }
        return line
    }

    /// Prints a password that was made; one that was given is known already.
    func show(_ password: String) {
        if !passwordStdin { Console.data(password) }
    }
}

/// The rules for passwords.
struct PolicyOptions: ParsableArguments {
    @Option(help: "口令策略：mlps3（等保三级）或 nist · the rules for passwords")
    var passwordProfile: PasswordProfile = .mlps3

    var policy: SignInPolicy { SignInPolicy(profile: passwordProfile) }
}
