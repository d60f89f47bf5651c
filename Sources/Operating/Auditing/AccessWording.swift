import Planning
import Recording

/// Puts a sign-in, a look or an export into words.
struct AccessWording {
    let act: Act
    let object: String

    var deed: Bilingual {
        switch act.verb {
        case "sign-in": Bilingual("登录", "signed in")
        case "sign-out": Bilingual("退出登录", "signed out")
        case "sign-in-failed":
            act.key == AccessEvent.nobody
                ? Bilingual("以不存在的账户名登录，未成功", "tried to sign in under an unknown name and failed")
                : Bilingual("登录未成功（口令错误或账户停用）", "failed to sign in (wrong password or disabled)")
        case "view": Bilingual("查阅\(subject.chinese)", "looked at \(subject.english)")
        case "export": Bilingual("导出\(subject.chinese)", "exported \(subject.english)")
        case "verify":
            object == "whole"
                ? Bilingual("核验台账，结果完整", "checked the ledger's chain: whole")
                : Bilingual("核验台账，发现问题", "checked the ledger's chain: not whole")
        case "denied": Bilingual("请求\(object)，因无权限被拒绝", "asked for \(object) and was refused")
        default: Bilingual("办理“\(act.verb)”（\(object)）", "did “\(act.verb)” (\(object))")
        }
    }

    /// What was looked at or taken: our own codes in words, an address as it is.
    private var subject: Bilingual {
        let parts = object.split(separator: " ", maxSplits: 1).map(String.init)
        let conditions = parts.count > 1 ? Bilingual("（\(parts[1])）", " (\(parts[1]))") : Bilingual("", "")
        let name: Bilingual? =
            switch parts.first {
            case "audit": Bilingual("审计记录", "the audit trail")
            case "accounts": Bilingual("账户资料", "accounts")
            default: nil
            }
        guard let name else { return Bilingual(object, object) }
        return Bilingual(name.chinese + conditions.chinese, name.english + conditions.english)
    }
}
