public import Planning

/// Why a command on a report was refused; the report stays as it was.
public enum ReportRefusal: Error, Hashable, Sendable {
    /// The report does not stand where the command can be given.
    case wrongState(ReportCommand, ReportState)
    /// A reviewer has approved it already; it can change only once it is returned.
    case underReview(ReportCommand, approvals: Int)
    /// Another organization's report.
    case notReporter(Organization.ID)
    /// An organization that does not review this form, or not at this point.
    case notReviewer(Organization.ID, next: Organization.ID?)
    /// 回避: nobody reviews what the own organization, or oneself, sent.
    case ownReport
    /// The command needs a reason.
    case noReason(ReportCommand)

    /// What was refused and what to do.
    public var message: Bilingual {
        switch self {
        case .wrongState(let command, let state):
            Bilingual(
                "报表当前为“\(state.name.chinese)”状态，不能\(command.name.chinese)。\(state.way(to: command).chinese)",
                "The report is \(state.name.english): it cannot be given “\(command.name.english)”. "
                    + state.way(to: command).english)
        case .underReview(let command, let approvals):
            Bilingual(
                "报表已通过\(approvals)级审核，不能\(command.name.chinese)。确需修改的，请联系审核单位退回。",
                "\(approvals) reviewer(s) approved the report, so “\(command.name.english)” is closed. Ask to have it returned."
            )
        case .notReporter(let organization):
            Bilingual(
                "单位“\(organization)”不是本报表的报送单位，不能填报。请由报送单位填报。",
                "“\(organization)” does not report here. The reporting organization does.")
        case .notReviewer(let organization, let next):
            Bilingual(
                "单位“\(organization)”不能办理本次审核。\(next.map { "应由“\($0)”办理。" } ?? "请由本报表的审核单位办理。")",
                "“\(organization)” does not review here. \(next.map { "“\($0)” does." } ?? "The form's reviewers do.")")
        case .ownReport:
            Bilingual(
                "不得审核本单位或本人报送的报表。请由其他审核人员办理。",
                "Nobody reviews what the own organization or oneself sent. Somebody else has to.")
        case .noReason(let command):
            Bilingual("\(command.name.chinese)须写明理由。", "“\(command.name.english)” needs a reason.")
        }
    }
}

extension ReportState {
    /// What to do instead of a command that is refused here.
    fileprivate func way(to command: ReportCommand) -> Bilingual {
        switch (self, command) {
        case (.approved, .save), (.approved, .submit), (.locked, .save), (.locked, .submit), (.approved, .giveBack),
            (.locked, .giveBack):
            Bilingual("确需修改的，请由审核单位重新开放。", "To change it, the reviewer has to reopen it.")
        case (.submitted, .lock): Bilingual("请先审核通过。", "Approve it first.")
        case (.submitted, .reopen): Bilingual("尚未通过的报表请直接退回。", "Return it instead.")
        case (.notStarted, _), (.draft, _), (.returned, _): Bilingual("请待报送单位报送。", "It has to be submitted first.")
        default: Bilingual("无须再次办理。", "Nothing is left to do.")
        }
    }
}
