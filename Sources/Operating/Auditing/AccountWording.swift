import Planning
import Recording

/// Puts a change of an account into words, with what stood before.
struct AccountWording {
    let act: Act
    let earlier: Act?
    let catalogue: Catalogue

    var deed: Bilingual {
        guard let after = AccountRecord(body: act.body)?.account else {
            return Bilingual("变更账户\(act.key)", "changed account \(act.key)")
        }
        let subject = Bilingual("账户\(after.name)（\(act.key)）", "account \(after.name) (\(act.key))")
        switch act.verb {
        case "create":
            let unit = organization(after)
            return Bilingual(
                "新建\(subject.chinese)，单位：\(unit.chinese)，角色：\(roles(after).chinese)",
                "made \(subject.english), organization: \(unit.english), roles: \(roles(after).english)")
        case "reset": return Bilingual("重置\(subject.chinese)的口令", "reset the password of \(subject.english)")
        case "password": return Bilingual("更改本人口令", "changed the own password")
        case "disable": return Bilingual("停用\(subject.chinese)", "disabled \(subject.english)")
        case "enable": return Bilingual("启用\(subject.chinese)", "enabled \(subject.english)")
        default: return grant(subject, after)
        }
    }

    private func grant(_ subject: Bilingual, _ after: Account) -> Bilingual {
        let before = earlier.flatMap { AccountRecord(body: $0.body)?.account }
        let old = before.map(roles) ?? Bilingual("无", "none")
        let new = roles(after)
        return Bilingual(
            "把\(subject.chinese)的角色从“\(old.chinese)”改为“\(new.chinese)”",
            "changed the roles of \(subject.english) from “\(old.english)” to “\(new.english)”")
    }

    private func roles(_ account: Account) -> Bilingual {
        let names = account.roles.inOrder.map(\.name)
        guard !names.isEmpty else { return Bilingual("无", "none") }
        let forms = account.forms.sorted().joined(separator: "、")
        let limit = forms.isEmpty ? Bilingual("", "") : Bilingual("（限\(forms)）", " (only \(forms))")
        return Bilingual(
            names.map(\.chinese).joined(separator: "、") + limit.chinese,
            names.map(\.english).joined(separator: ", ") + limit.english)
    }

    private func organization(_ account: Account) -> Bilingual {
        guard let id = account.organization else { return Bilingual("无", "none") }
        return catalogue.organization(id)?.name ?? Bilingual(id.code, id.code)
    }
}
