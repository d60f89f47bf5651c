public import Planning

/// An organization that has not sent a form for some periods in a row (连续未报).
public struct MissedReports: Hashable, Sendable {
    /// Who.
    public let organization: Organization.ID
    /// What.
    public let form: Form.ID
    /// The periods up to the last one due, the oldest first; never empty.
    public let periods: [Period]
}

extension Snapshot {
    /// Who has not sent what up to the last period that is overdue on a day; the longest row first.
    ///
    /// Looks back over at most 36 periods.
    public func missedReports(on today: Day) -> [MissedReports] {
        let all = catalogue.forms.flatMap { form in form.reporters.compactMap { missed(form, $0, today) } }
        return all.enumerated().sorted {
            ($1.element.periods.count, $0.offset) < ($0.element.periods.count, $1.offset)
        }
        .map(\.element)
    }

    private func missed(_ form: Form, _ organization: Organization.ID, _ today: Day) -> MissedReports? {
        let due = form.periods(endedBefore: today, last: 36)
            .filter { form.dueDay(of: $0, on: catalogue.calendar) < today }
        let missed = due.reversed().prefix { period in
            reports[ReportKey(form: form.id, period: period, organization: organization)] == nil
        }
        guard !missed.isEmpty else { return nil }
        return MissedReports(organization: organization, form: form.id, periods: missed.reversed())
    }
}
