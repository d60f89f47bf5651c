import Planning

/// The words of a reminder.
struct ReminderWording {
    let catalogue: Catalogue
    let organization: Organization
    let sender: Organization
    let month: Period
    let today: Day
    let reports: [ReportStanding]
    /// For how many periods in a row a form was not sent.
    let missed: [Form.ID: Int]

    var title: Bilingual {
        let isLate = reports.contains { if case .overdue = $0.timing { true } else { false } }
        let (chinese, english) = (month.label(in: .chinese), month.label(in: .english))
        return isLate
            ? Bilingual("关于催报\(chinese)报表的通知", "Overdue reports of \(english)")
            : Bilingual("关于报送\(chinese)报表的提醒", "Reports of \(english): a reminder")
    }

    var text: Bilingual {
        Bilingual(chinese, english)
    }

    private var chinese: String {
        let lines = reports.enumerated().map { number, report in
            let end = number == reports.count - 1 ? "。" : "；"
            return "　　\(number + 1).\(line(report).chinese)\(end)"
        }
        return
            ([
                title.chinese, "", "\(organization.name.chinese)：",
                "　　截至\(today.text(in: .chinese))，你单位有以下报表待报送：",
            ] + lines + [
                "　　请抓紧核实数据，尽快完成报送。如有特殊情况不能按时报送，请及时说明原因并与我单位联系。", "",
                sender.name.chinese, today.text(in: .chinese),
            ]).joined(separator: "\n")
    }

    private var english: String {
        let lines = reports.enumerated().map { number, report in "\(number + 1). \(line(report).english)." }
        return
            ([
                title.english, "", "To \(organization.name.english)",
                "As of \(today.text(in: .english)), the following reports are to be sent:",
            ] + lines + [
                "Please check the figures and send them soon. Where that is not possible, tell us why.", "",
                sender.name.english, today.text(in: .english),
            ]).joined(separator: "\n")
    }

    private func line(_ report: ReportStanding) -> Bilingual {
        let name = report.name(in: catalogue)
        let due = Bilingual(
            "应于\(report.dueDay.text(in: .chinese))前报送", "due by \(report.dueDay.text(in: .english))")
        let standing = standing(report)
        return Bilingual(
            [name.chinese, due.chinese, standing.chinese].filter { !$0.isEmpty }.joined(separator: "，"),
            [name.english, due.english, standing.english].filter { !$0.isEmpty }.joined(separator: ", "))
    }

    private func standing(_ report: ReportStanding) -> Bilingual {
        if report.state == .returned {
            let reason = report.recorded?.reason ?? ""
            return Bilingual("已退回修改，退回意见为“\(reason)”", "returned to be corrected: “\(reason)”")
        }
        guard case .overdue(let days) = report.timing else { return Bilingual("", "") }
        let overdue = Bilingual("已逾期\(days)个工作日", "\(days) working day(s) overdue")
        guard let count = missed[report.key.form], count > 1 else { return overdue }
        return Bilingual(
            overdue.chinese + "，已连续\(count)期未报", overdue.english + ", the \(count) last reports not sent")
    }
}

extension ReportStanding {
    /// 《镇级月报》（2024年3月）.
    func name(in catalogue: Catalogue) -> Bilingual {
        let form = catalogue.form(key.form)?.name ?? Bilingual(key.form.code, key.form.code)
        return Bilingual(
            "《\(form.chinese)》（\(key.period.label(in: .chinese))）",
            "\(form.english) (\(key.period.label(in: .english)))")
    }
}

extension Day {
    /// The day as letters print it: `2024年4月7日`.
    func text(in language: Language) -> String {
        language == .chinese ? "\(year)年\(month)月\(day)日" : description
    }
}
