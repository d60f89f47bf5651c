import Operating

/// Which right an address asks for.
enum PathRule {
    /// Whether an account may be at an address at all; what is asked about single reports is decided where they are.
    static func allows(_ path: String, _ account: Account) -> Bool {
        if isOwn(path) { return true }
        if isUnder("/admin/accounts", path) { return can(account, .manageAccounts) || can(account, .grantRoles) }
        if isUnder("/admin/audit", path) { return can(account, .readAudit) }
        return can(account, .readFigures) && (!isDownload(path) || can(account, .export))
    }

    /// Whether an address belongs to whoever is signed in: the own password, the end of the session.
    static func isOwn(_ path: String) -> Bool { path == "/sign-out" || isUnder("/account", path) }

    /// Whether an address is a file of figures to keep.
    static func isDownload(_ path: String) -> Bool {
        !path.hasPrefix("/admin/") && [".csv", ".xlsx"].contains { path.hasSuffix($0) }
    }

    /// Where an account begins.
    static func home(of account: Account) -> String {
        if can(account, .readFigures) { return "/" }
        if can(account, .manageAccounts) || can(account, .grantRoles) { return "/admin/accounts" }
        return can(account, .readAudit) ? "/admin/audit" : "/account/password"
    }

    private static func isUnder(_ prefix: String, _ path: String) -> Bool {
        path == prefix || path.hasPrefix(prefix + "/") || path.hasPrefix(prefix + ".")
    }
}
