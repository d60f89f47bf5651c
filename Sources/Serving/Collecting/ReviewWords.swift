import Evaluating
import Operating
import Planning

/// The sentences of the review page.
enum ReviewWords {
    static func progress(_ progress: ReportProgress, in language: Language) -> String {
        let complete = progress.completeness.map { decimalText($0 * 100, digits: 1) + "%" } ?? "—"
        let timely = progress.timeliness.map { decimalText($0 * 100, digits: 1) + "%" } ?? "—"
        return Bilingual(
            "应报\(progress.asked)份，已报\(progress.sent)份（完整率\(complete)），按时率\(timely)；待审\(progress.waiting)份，"
                + "通过\(progress.approved)份，退回\(progress.returned)份，逾期未报\(progress.overdue)份；"
                + "未说明的核实项\(progress.unexplained)项，通过后修改\(progress.changesAfterApproval)次。",
            "\(progress.asked) asked, \(progress.sent) sent (\(complete) complete), \(timely) on time; \(progress.waiting) "
                + "waiting, \(progress.approved) approved, \(progress.returned) returned, \(progress.overdue) overdue; "
                + "\(progress.unexplained) checks unexplained, \(progress.changesAfterApproval) changes after approval."
        ).text(in: language)
    }

    static func timing(_ timing: ReportStanding.Timing, in language: Language) -> String {
        let words: Bilingual =
            switch timing {
            case .open, .onTime: Bilingual("", "")
            case .late(let days): Bilingual("迟报\(days)个工作日", "\(days) working day(s) late")
            case .overdue(let days): Bilingual("逾期\(days)个工作日", "\(days) working day(s) overdue")
            }
        return words.text(in: language)
    }

    /// A figure that moved, with how far and why.
    static func change(_ change: LargestChange, _ scope: PageScope) -> String {
        let name =
            scope.catalogue.statistic(change.cell.statistic).map { scope.text($0.name) }
            ?? change.cell.statistic.code
        let moved = ReportRow.change(change.before.change, scope)
        let reason =
            change.reason.isEmpty ? "" : Bilingual("，说明：", ", reason: ").text(in: scope.language) + change.reason
        return "\(name) \(change.before.figure) → \(change.figure)"
            + Bilingual("（\(moved)", " (\(moved)").text(in: scope.language)
            + Bilingual("\(reason)）", "\(reason))").text(in: scope.language)
    }

    /// What a batch of approvals came to.
    static func approved(_ done: Int, _ refused: [Bilingual]) -> ReportWords.Said {
        var said = ReportWords.Said()
        if done > 0 { said.message = Bilingual("已审核通过\(done)份。", "\(done) report(s) approved.") }
        if !refused.isEmpty {
            said.problem = Bilingual(
                refused.map(\.chinese).joined(separator: "\n"), refused.map(\.english).joined(separator: "\n"))
        }
        if done == 0, refused.isEmpty { said.problem = Bilingual("没有勾选报表。", "No report was ticked.") }
        return said
    }
}
