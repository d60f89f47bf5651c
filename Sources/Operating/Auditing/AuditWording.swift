import Evaluating
import Planning
import Recording

/// Puts an entry of the ledger into words.
struct AuditWording {
    let row: AuditRow
    let changes: [FigureChange]
    /// The names of accounts by their codes.
    let names: [String: String]
    let catalogue: Catalogue

    var line: AuditLine {
        AuditLine(
            position: row.entry.position, time: localText(toTheSecond: row.entry.time), actor: row.entry.actor,
            person: person, verb: row.act?.verb ?? row.entry.verb.rawValue, object: row.entry.object, deed: deed,
            reason: row.entry.reason, hash: row.entry.hash.description)
    }

    private var person: Bilingual {
        let actor = row.entry.actor
        if actor == AccessEvent.nobody { return Bilingual("有人\(address.chinese)", "somebody\(address.english)") }
        let who = names[actor].map { "\($0)（\(actor)）" } ?? actor
        let english = names[actor].map { "\($0) (\(actor))" } ?? actor
        return Bilingual(who + address.chinese, english + address.english)
    }

    /// Where from: the event's own address, or that of the latest sign-in.
    private var address: Bilingual {
        if row.entry.role == "command" { return Bilingual("在服务器命令行", " on the server's command line") }
        let own = row.act.flatMap { $0.register == AccessEvent.register ? $0 : nil }
        guard let act = own ?? row.signIn, let event = ActBody.decode(AccessEvent.self, from: act.body),
            !event.address.isEmpty
        else { return Bilingual("", "") }
        return own == nil
            ? Bilingual("（登录自\(event.address)）", " (signed in from \(event.address))")
            : Bilingual("从\(event.address)", " from \(event.address)")
    }

    private var deed: Bilingual {
        guard let act = row.act else { return entryDeed }
        switch act.register {
        case AccessEvent.register: return AccessWording(act: act, object: row.entry.object).deed
        case AccountRecord.register: return AccountWording(act: act, earlier: row.earlier, catalogue: catalogue).deed
        default: return RegisterWording(act: act, earlier: row.earlier).deed
        }
    }

    private var entryDeed: Bilingual {
        let (entry, rows) = (row.entry, row.entry.rows)
        switch entry.verb {
        case .define: return Bilingual("更新定义文件“\(entry.object)”", "updated the definition files “\(entry.object)”")
        case .override:
            return Bilingual("调整指标\(entry.object)的评级", "set a rating of indicator \(entry.object) by hand")
        case .submit where !changes.isEmpty: return figureDeed
        case .submit:
            return Bilingual("报送\(rows)个数值（\(entry.object)）", "sent \(rows) figures (\(entry.object))")
        case .act: return Bilingual("办理\(entry.object)", "acted on \(entry.object)")
        }
    }

    private var figureDeed: Bilingual {
        let words = changes.map(words)
        return Bilingual(
            words.map(\.chinese).joined(separator: "，"), words.map(\.english).joined(separator: ", "))
    }

    private func words(_ change: FigureChange) -> Bilingual {
        let unit = catalogue.statistic(change.cell.statistic)?.unit
        let what = name(of: change.cell)
        let text = { (figure: Figure?, language: Language) -> String in
            figure.map {
                "\($0)\(unit.map { ($0 == .percent || language == .chinese) ? "" : " " } ?? "")"
                    + (unit?.text(in: language) ?? "")
            } ?? ""
        }
        switch (change.before, change.after) {
        case (nil, let after):
            return Bilingual(
                "报送\(what.chinese)\(text(after, .chinese))", "reported \(what.english): \(text(after, .english))")
        case (let before, nil):
            return Bilingual(
                "撤回\(what.chinese)\(text(before, .chinese))", "withdrew \(what.english): \(text(before, .english))")
        case (let before, let after):
            return Bilingual(
                "把\(what.chinese)从\(text(before, .chinese))改为\(text(after, .chinese))",
                "changed \(what.english) from \(text(before, .english)) to \(text(after, .english))")
        }
    }

    private func name(of cell: Cell) -> Bilingual {
        let area = catalogue.area(cell.area)?.name ?? Bilingual(cell.area.code, cell.area.code)
        let statistic = catalogue.statistic(cell.statistic)?.name ?? Bilingual(cell.statistic.code, cell.statistic.code)
        return Bilingual(
            area.chinese + cell.period.label(in: .chinese) + statistic.chinese,
            "\(statistic.english) of \(area.english), \(cell.period.label(in: .english))")
    }
}

/// A recorded moment in China Standard Time to the second: `2025-11-25 21:44:05`.
private func localText(toTheSecond time: String) -> String {
    guard let moment = Moment(time) else { return time }
    let local = Moment(milliseconds: moment.milliseconds + 8 * 3_600_000).description
    return local.prefix(10) + " " + local.dropFirst(11).prefix(8)
}
