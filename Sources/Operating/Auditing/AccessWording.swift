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
        case "view": Bilingual("查阅\(object)", "looked at \(object)")
        case "export": Bilingual("导出\(object)", "exported \(object)")
        case "verify":
            object == "whole"
                ? Bilingual("核验台账，结果完整", "checked the ledger's chain: whole")
                : Bilingual("核验台账，发现问题", "checked the ledger's chain: not whole")
        case "denied": Bilingual("请求\(object)，因无权限被拒绝", "asked for \(object) and was refused")
        default: Bilingual("办理“\(act.verb)”（\(object)）", "did “\(act.verb)” (\(object))")
        }
    }
}
