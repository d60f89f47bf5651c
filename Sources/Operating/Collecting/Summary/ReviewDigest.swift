public import Planning

/// One message for one reviewing organization and day: how the month's reports stand and what waits for it (报送情况摘要).
public struct ReviewDigest: Hashable, Sendable {
    /// Who reads it.
    public let reviewer: Organization.ID
    /// The reports that wait for its review.
    public let waiting: [ReportKey]
    /// The reports that are overdue.
    public let overdue: [ReportKey]
    /// The text, one paragraph for each matter.
    public let text: Bilingual
}

extension Snapshot {
    /// The digest of the forms that an organization reviews; nil when it reviews none of the month's.
    public func digest(for reviewer: Organization, of month: Period, on today: Day) -> ReviewDigest? {
        let forms = Set(catalogue.forms.filter { $0.reviewers.contains(reviewer.id) }.map(\.id))
        let reports = reviewMatrix(of: month, on: today).reports.filter { forms.contains($0.key.form) }
        guard !reports.isEmpty else { return nil }
        let wording = DigestWording(
            catalogue: catalogue, month: month, today: today, reports: reports, reviewer: reviewer.id)
        return ReviewDigest(
            reviewer: reviewer.id, waiting: wording.waiting.map(\.key), overdue: wording.overdue.map(\.key),
            text: wording.text)
    }
}

/// The words of a digest.
private struct DigestWording {
    let catalogue: Catalogue
    let month: Period
    let today: Day
    let reports: [ReportStanding]
    let reviewer: Organization.ID

    var waiting: [ReportStanding] { reports.filter { $0.turn == reviewer } }

    var overdue: [ReportStanding] {
        reports.filter { if case .overdue = $0.timing { true } else { false } }
    }

    var text: Bilingual {
        let paragraphs = [head, list("待你单位审核", "Waiting for your review", waiting), lateList, doubts]
            .compactMap(\.self)
        return Bilingual(
            paragraphs.map(\.chinese).joined(separator: "\n"), paragraphs.map(\.english).joined(separator: "\n"))
    }

    private var head: Bilingual {
        let progress = ReportProgress(reports)
        return Bilingual(
            "\(month.label(in: .chinese))报表报送情况（截至\(today.text(in: .chinese))）：应报\(progress.asked)份，"
                + "已报\(progress.sent)份，通过\(progress.approved)份，退回\(progress.returned)份，"
                + "逾期未报\(progress.overdue)份。",
            "Reports of \(month.label(in: .english)) as of \(today.text(in: .english)): \(progress.asked) asked, "
                + "\(progress.sent) sent, \(progress.approved) approved, \(progress.returned) returned, "
                + "\(progress.overdue) overdue.")
    }

    private var lateList: Bilingual? { list("逾期未报", "Overdue", overdue) }

    private var doubts: Bilingual? {
        let progress = ReportProgress(reports)
        guard progress.unexplained + progress.changesAfterApproval > 0 else { return nil }
        return Bilingual(
            "未说明的核实项\(progress.unexplained)项，通过后修改\(progress.changesAfterApproval)次。",
            "\(progress.unexplained) checks unexplained, \(progress.changesAfterApproval) changes after approval.")
    }

    private func list(_ chinese: String, _ english: String, _ reports: [ReportStanding]) -> Bilingual? {
        guard !reports.isEmpty else { return nil }
        let names = reports.map(name)
        return Bilingual(
            "\(chinese)\(reports.count)份：\(names.map(\.chinese).joined(separator: "、"))。",
            "\(english), \(reports.count): \(names.map(\.english).joined(separator: "; ")).")
    }

    private func name(_ report: ReportStanding) -> Bilingual {
        let who = catalogue.organization(report.key.organization)?.name
        let what = report.name(in: catalogue)
        let code = report.key.organization.code
        let days =
            if case .overdue(let days) = report.timing {
                Bilingual("，逾期\(days)个工作日", ", \(days) working day(s) overdue")
            } else { Bilingual("", "") }
        return Bilingual(
            (who?.chinese ?? code) + what.chinese + days.chinese,
            "\(who?.english ?? code), \(what.english)\(days.english)")
    }
}
