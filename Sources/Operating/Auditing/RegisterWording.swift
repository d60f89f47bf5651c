import Planning
import Recording

/// Puts an act of any other register into words; where its body has a `state`, what it was before and after.
struct RegisterWording {
    private struct Standing: Decodable {
        let state: String?
    }

    let act: Act
    let earlier: Act?

    var deed: Bilingual {
        let subject = Bilingual(noun.chinese + "（\(act.key)）", "\(noun.english) \(act.key)")
        guard let after = state(act) else {
            return Bilingual("\(verb.chinese)\(subject.chinese)", "\(verb.english) \(subject.english)")
        }
        let before = earlier.flatMap(state) ?? ReportState.notStarted.name
        return Bilingual(
            "\(verb.chinese)\(subject.chinese)，状态从“\(before.chinese)”改为“\(after.chinese)”",
            "\(verb.english) \(subject.english), from “\(before.english)” to “\(after.english)”")
    }

    private func state(_ act: Act) -> Bilingual? {
        let text = ActBody.decode(Standing.self, from: act.body)?.state
        return text.map { ReportState(rawValue: $0)?.name ?? Bilingual($0, $0) }
    }

    private var noun: Bilingual {
        switch act.register {
        case "report": Bilingual("报表", "report")
        case "form": Bilingual("报表设计", "form")
        default: Bilingual(act.register, act.register)
        }
    }

    private var verb: Bilingual {
        switch act.verb {
        case "create": Bilingual("新建", "made")
        case "edit", "change": Bilingual("修改", "edited")
        case "draft", "save": Bilingual("保存", "saved")
        case "submit": Bilingual("报送", "sent")
        case "approve": Bilingual("审核通过", "approved")
        case "return": Bilingual("退回", "returned")
        case "lock": Bilingual("锁定", "locked")
        case "reopen": Bilingual("重新开放", "reopened")
        case "remove": Bilingual("删除", "removed")
        default: Bilingual("办理“\(act.verb)”：", "did “\(act.verb)” to")
        }
    }
}
