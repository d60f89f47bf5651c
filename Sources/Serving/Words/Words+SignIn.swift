extension Words {
    static let signIn: [Pair] = [
        Pair("signInPage", "登录", "Sign in"),
        Pair("signInNote", "连续5次失败将暂停登录10分钟。", "After five failures sign-in is paused for ten minutes."),
        Pair("accountName", "账户名", "Account"),
        Pair("password", "口令", "Password"),
        Pair("signedInAs", "当前用户：", "Signed in:"),
        Pair("signOut", "退出登录", "Sign out"),
        Pair("signOutNote", "退出后须重新登录。", "To come back you sign in again."),
        Pair("passwordPage", "更改口令", "Change password"),
        Pair("passwordRequired", "口令须先更改后方可继续使用。", "The password must be changed before anything else."),
        Pair("presentPassword", "当前口令", "Present password"),
        Pair("newPassword", "新口令", "New password"),
        Pair("againPassword", "再次输入新口令", "New password again"),
        Pair("passwordNote", "更改后，其他设备上的登录全部失效。", "Sign-ins on other devices end with the change."),
    ]

    static let accounts: [Pair] = [
        Pair("accountsPage", "账户管理", "Accounts"),
        Pair(
            "accountsNote", "系统管理员新建、停用账户和重置口令，安全管理员授予角色；三类管理员须分设，不得兼任。",
            "System administrators make and disable accounts and reset passwords; security administrators grant roles; the three administrators are kept apart."
        ),
        Pair("accountsCaption", "全部账户；点击账户名办理变更", "All accounts; each leads to what can be changed"),
        Pair("accountPerson", "姓名", "Name"),
        Pair("organization", "单位", "Organization"),
        Pair("roles", "角色", "Roles"),
        Pair("accountState", "状态", "State"),
        Pair("accountActive", "启用", "active"),
        Pair("accountDisabled", "停用", "disabled"),
        Pair("newAccount", "新建账户", "New account"),
        Pair("accountHint", "小写字母、数字、“-”“_”“.”，1至64个", "1 to 64 small letters, digits, - _ ."),
        Pair("noOne", "无", "none"),
        Pair("changeReason", "办理理由", "Reason"),
        Pair("make", "新建", "Make"),
        Pair("accountDone", "已办理，账户：", "Done, account:"),
        Pair("passwordOnce", "初始口令（只显示一次，请当面交给本人）：", "First password, shown this once; hand it over in person:"),
        Pair("passwordChangedAt", "口令更改时间", "Password changed"),
        Pair("formsLimit", "限定的报表代码（空格分隔，不填为全部）", "Limited to forms (codes, separated by spaces; empty for all)"),
        Pair("grantRoles", "授予角色", "Grant roles"),
        Pair("grantNote", "授予后该账户须重新登录。", "The account signs in again after the grant."),
        Pair("resetPassword", "重置口令", "Reset password"),
        Pair("disableAccount", "停用账户", "Disable account"),
        Pair("enableAccount", "启用账户", "Enable account"),
    ]

    static let audit: [Pair] = [
        Pair("auditPage", "审计", "Audit"),
        Pair(
            "auditNote", "登录、查阅、变更、导出均记入台账，只增不改；新的在前。",
            "Sign-ins, views, changes and exports; nothing is ever removed. Newest first."),
        Pair("auditActor", "人员", "Person"),
        Pair("auditVerb", "事项", "Action"),
        Pair("auditObject", "对象包含", "Object holds"),
        Pair("auditFrom", "起始日期", "From"),
        Pair("auditThrough", "截止日期", "Through"),
        Pair("auditAll", "全部", "All"),
        Pair("auditShow", "查询", "Show"),
        Pair("auditEmpty", "没有符合条件的记录。", "Nothing matches."),
        Pair("auditOlder", "更早的记录", "Older entries"),
        Pair("auditVerify", "核验台账", "Check the chain"),
        Pair("auditVerifyNote", "逐条重新计算哈希，核对全部记录未被改动。", "Computes every hash anew and compares it."),
    ]
}
