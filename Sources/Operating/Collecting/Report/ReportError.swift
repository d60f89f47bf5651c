public import Evaluating
public import Planning
import Recording

/// Why nothing was done with a report; in every case it stays as it was.
public enum ReportError: Error, Sendable {
    /// There is no such form.
    case unknownForm(Form.ID, known: [Form.ID])
    /// The form asks nothing of this organization for this period.
    case notAsked(ReportKey)
    /// A figure that the report does not ask for.
    case notInForm(Cell)
    /// The life cycle does not allow it.
    case refused(ReportRefusal)
    /// Somebody else saved in between: what was typed, and what is on the desk now (nil: it was sent or removed).
    case changedMeanwhile(typed: [ReportEntry], present: ReportDraft?)
    /// Another version was sent or decided on since the reviewer saw the report.
    case decidedMeanwhile(RecordedReport?)
    /// Texts that are no figures, each at its place.
    case notFigures([Finding])
    /// Checks that keep the report from being sent.
    case blocked([CheckResult])
    /// The workspace cannot.
    case workspace(WorkspaceError)

    /// What happened and what to do, in one or two sentences.
    public var message: Bilingual {
        switch self {
        case .unknownForm(let form, let known):
            Bilingual(
                "没有报表“\(form)”。现有：\(known.map(\.code).joined(separator: "、"))。",
                "There is no form “\(form)”. Known: \(known.map(\.code).joined(separator: ", ")).")
        case .notAsked(let key):
            Bilingual(
                "报表“\(key.form)”在\(key.period.label(in: .chinese))不向单位“\(key.organization)”采集数据。请核对报表、时期和单位。",
                "The form “\(key.form)” asks nothing of “\(key.organization)” for \(key.period.label(in: .english)). "
                    + "Check form, period and organization.")
        case .notInForm(let cell):
            Bilingual(
                "本报表不采集“\(cell.statistic)”（\(cell.area)，\(cell.period.label(in: .chinese))），未作任何更改。请重新打开报表后填报。",
                "The report does not ask for “\(cell.statistic)” (\(cell.area), \(cell.period)); nothing was changed. "
                    + "Open it again.")
        case .refused(let refusal): refusal.message
        case .changedMeanwhile(_, let present): Self.changed(present)
        case .decidedMeanwhile(let report):
            Bilingual(
                "本报表在您查看之后已有新的报送或办理（当前：\(report?.life.state.name.chinese ?? "未报")），未作任何更改。请查看最新版本后再办理。",
                "The report was sent or decided on after you saw it (now: "
                    + "\(report?.life.state.name.english ?? "not reported")); nothing was changed. Look at it again.")
        case .notFigures(let findings):
            Bilingual(
                "有\(findings.count)处填写的内容不是数值，未报送。请按提示改正。",
                "\(findings.count) entries are no figures, so nothing was sent. Correct them as shown.")
        case .blocked(let results):
            Bilingual(
                "有\(results.count)项审核关系未通过，未报送。请改正数值或说明情况。",
                "\(results.count) checks are not passed, so nothing was sent. Correct the figures or explain them.")
        case .workspace(let error): error.message
        }
    }

    private static func changed(_ present: ReportDraft?) -> Bilingual {
        guard let present else {
            return Bilingual(
                "草稿已由他人报送或删除，您填写的内容未保存。请核对后重新填报。",
                "The draft was sent or removed by somebody else and what you typed was not saved. Look at it and type it again."
            )
        }
        return Bilingual(
            "\(present.author)已保存了本草稿的新版本（第\(present.revision)次），您填写的内容未保存。请对照两个版本后再保存。",
            "\(present.author) saved a newer draft (revision \(present.revision)) and yours was not saved. Compare both and save again."
        )
    }
}
