import Operating
import Planning

/// The sentences about a report.
enum ReportWords {
    /// What is said above the grid after something was done or refused.
    struct Said {
        var message: Bilingual?
        var problem: Bilingual?
    }

    static func due(_ sheet: ReportSheet, in language: Language) -> String {
        let day = sheet.dueDay
        let left = sheet.daysLeft
        let isDone = [.submitted, .approved, .locked].contains(sheet.life.state)
        let (chinese, english) =
            switch (isDone, left) {
            case (true, _): ("", "")
            case (_, ..<0): ("，已逾期\(-left)天", ", \(-left) day(s) late")
            case (_, 0): ("，今日截止", ", today")
            case (_, let days): ("，还有\(days)天", ", \(days) day(s) left")
            }
        let year = day.year == sheet.key.period.lastDay.year ? "" : "\(day.year)年"
        return Bilingual("\(year)\(day.month)月\(day.day)日截止\(chinese)", "due \(day)\(english)").text(in: language)
    }

    static func saved(_ draft: ReportDraft, in language: Language) -> String {
        let time = draft.savedLocally
        return Bilingual("草稿已于\(time)保存（\(draft.author)）", "Draft saved \(time) by \(draft.author)").text(in: language)
    }

    /// Why the report came back, with the figures that are meant.
    static func returned(_ sheet: ReportSheet, in language: Language) -> String? {
        guard sheet.life.state == .returned, let recorded = sheet.recorded, !recorded.reason.isEmpty else { return nil }
        let names = sheet.rows.filter { recorded.quoted.contains($0.cell) }.map(\.statistic.name)
        let isReopened = recorded.verb == "reopen"
        let head = isReopened ? Bilingual("重新开放", "Reopened") : Bilingual("退回", "Returned")
        let quoted =
            names.isEmpty
            ? Bilingual("", "")
            : Bilingual(
                "涉及：\(names.map(\.chinese).joined(separator: "、"))。",
                " Concerns: \(names.map(\.english).joined(separator: ", ")).")
        return Bilingual(
            "\(head.chinese)理由（\(recorded.provenance.actor)，\(recorded.provenance.localTime)）：\(recorded.reason)\(quoted.chinese)",
            "\(head.english) by \(recorded.provenance.actor), \(recorded.provenance.localTime): \(recorded.reason)\(quoted.english)"
        ).text(in: language)
    }

    /// What a decision did, as the list of decisions names it.
    static func done(_ recorded: RecordedReport, in language: Language) -> String {
        let version = recorded.life.version
        let words: Bilingual =
            switch recorded.verb {
            case "submit": Bilingual("报送第\(version)版", "submitted version \(version)")
            case "return": Bilingual("退回第\(version)版", "returned version \(version)")
            case "approve": Bilingual("审核通过第\(version)版", "approved version \(version)")
            case "lock": Bilingual("锁定", "locked")
            case "reopen": Bilingual("重新开放", "reopened")
            default: Bilingual(recorded.verb, recorded.verb)
            }
        return words.text(in: language)
    }

    /// What the person is told after sending.
    static func sent(_ outcome: ReportOutcome) -> Bilingual {
        let receipt = outcome.receiptNumber
        if outcome.isRepeat {
            return Bilingual("内容与上次报送一致，未重复入账。", "The same was sent before; nothing was recorded twice.")
        }
        return Bilingual(
            "已报送第\(outcome.report.life.version)版，新记入台账\(outcome.recorded)个数值。回执号：\(receipt)",
            "Version \(outcome.report.life.version) was submitted; \(outcome.recorded) figures are new in the ledger. Receipt: \(receipt)"
        )
    }

    /// What the reviewer is told after deciding.
    static func decided(_ outcome: ReportOutcome) -> Bilingual {
        Bilingual(
            "已办理：\(done(outcome.report, in: .chinese))。", "Done: \(done(outcome.report, in: .english)).")
    }
}
