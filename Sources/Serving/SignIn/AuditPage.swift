import Operating
import Planning

/// The audit trail in sentences, with what narrows it down.
struct AuditPage {
    struct Row {
        let position: Int
        let sentence: String
        let hash: String
    }

    struct Choice {
        let value: String
        let name: String
        let isChosen: Bool
    }

    let t: PageFields
    let frame: Frame
    let actors: [Choice]
    let verbs: [Choice]
    let object: String
    let from: String
    let through: String
    let rows: [Row]
    let isEmpty: Bool
    let csv: String
    let next: String?
    let whole: String?
    let broken: String?

    init(
        _ lines: [AuditLine], _ asked: AuditQuestion, _ actors: [String], _ scope: PageScope, next: Int?,
        check: ChainCheck?
    ) {
        t = Words.fields(scope.language)
        frame = scope.frame(title: Words.text("auditPage", scope.language), plan: scope.snapshot.plans.first)
        self.actors = actors.map { Choice(value: $0, name: $0, isChosen: $0 == asked.request.actor) }
        verbs = Self.verbs.map { code, name in
            Choice(value: code, name: scope.text(name), isChosen: code == asked.request.verb)
        }
        (object, from, through) = (
            asked.request.object, asked.request.from?.description ?? "", asked.request.through?.description ?? ""
        )
        rows = lines.map { line in
            Row(position: line.position, sentence: scope.text(line.sentence), hash: String(line.hash.prefix(12)))
        }
        isEmpty = lines.isEmpty
        csv = scope.address("/admin/audit.csv", asked.fields)
        self.next = next.map { scope.address("/admin/audit", asked.fields + [(name: "before", value: "\($0)")]) }
        whole = check.flatMap { $0.isWhole ? scope.text($0.message) : nil }
        broken = check.flatMap { $0.isWhole ? nil : scope.text($0.message) }
    }

    /// What can be asked for, by code.
    private static let verbs: [(String, Bilingual)] = [
        ("sign-in", Bilingual("登录", "sign-in")), ("sign-in-failed", Bilingual("登录未成功", "failed sign-in")),
        ("sign-out", Bilingual("退出登录", "sign-out")), ("submit", Bilingual("报送", "submission")),
        ("approve", Bilingual("审核通过", "approval")), ("return", Bilingual("退回", "return")),
        ("lock", Bilingual("锁定", "lock")), ("reopen", Bilingual("重新开放", "reopening")),
        ("override", Bilingual("评级调整", "rating by hand")), ("define", Bilingual("定义更新", "definitions")),
        ("create", Bilingual("新建账户", "new account")), ("grant", Bilingual("授权", "grant")),
        ("reset", Bilingual("重置口令", "password reset")), ("password", Bilingual("更改口令", "password change")),
        ("disable", Bilingual("停用账户", "account disabled")), ("enable", Bilingual("启用账户", "account enabled")),
        ("view", Bilingual("查阅", "view")), ("export", Bilingual("导出", "export")),
        ("verify", Bilingual("核验台账", "chain check")), ("denied", Bilingual("无权限", "refused")),
    ]
}
