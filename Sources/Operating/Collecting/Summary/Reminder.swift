public import Planning

/// The text that asks one organization for the reports it has not sent (催报通知), ready to copy; nobody is sent it.
public struct Reminder: Hashable, Sendable {
    /// Who is asked.
    public let organization: Organization.ID
    /// The reports that it is about.
    public let reports: [ReportKey]
    /// The title.
    public let title: Bilingual
    /// The whole text with address, signature and date.
    public let text: Bilingual
}

extension Snapshot {
    /// The reminder for an organization's reports of a month: those overdue, returned, or due within some days.
    ///
    /// Nil when nothing is left to ask for. `sender` signs it.
    public func reminder(
        to organization: Organization, of month: Period, from sender: Organization, on today: Day, ahead days: Int = 3
    ) -> Reminder? {
        let matrix = reviewMatrix(of: month, on: today)
        return reminders(in: matrix, from: sender, on: today, ahead: days).first { $0.organization == organization.id }
    }

    /// The reminders for all organizations of a month's matrix, in its order.
    public func reminders(
        in matrix: ReviewMatrix, from sender: Organization, on today: Day, ahead days: Int = 3
    ) -> [Reminder] {
        let missed = Dictionary(grouping: missedReports(on: today), by: \.organization)
        return matrix.rows.compactMap { row in
            let waiting = row.reports.compactMap(\.self).filter { $0.isWaited(on: today, ahead: days) }
            guard !waiting.isEmpty else { return nil }
            let counts = (missed[row.organization.id] ?? []).map { ($0.form, $0.periods.count) }
            let wording = ReminderWording(
                catalogue: catalogue, organization: row.organization, sender: sender, month: matrix.month, today: today,
                reports: waiting, missed: Dictionary(counts) { first, _ in first })
            return Reminder(
                organization: row.organization.id, reports: waiting.map(\.key), title: wording.title,
                text: wording.text)
        }
    }
}

extension ReportStanding {
    /// Whether the reporter has something to do with it: overdue, returned, or due within some days.
    func isWaited(on today: Day, ahead days: Int) -> Bool {
        switch timing {
        case .overdue: true
        case .open: dueDay.daysSince1970 - today.daysSince1970 <= days
        case .onTime, .late: state == .returned
        }
    }
}
