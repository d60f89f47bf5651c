public import Planning

/// Where one report stands towards its deadline.
public struct ReportStanding: Hashable, Sendable {
    /// Whether it came in time (报送及时性).
    public enum Timing: Hashable, Sendable {
        /// Not due yet, and not sent.
        case open
        /// Sent by the day it was due.
        case onTime
        /// Sent so many working days late.
        case late(Int)
        /// Not sent, and overdue by so many working days.
        case overdue(Int)
    }

    /// Which report.
    public let key: ReportKey
    /// Where it stands; a report with nothing but a draft is a draft.
    public let state: ReportState
    /// The day it is due.
    public let dueDay: Day
    /// Whether it came in time, by the day it was sent first.
    public let timing: Timing
    /// The reviewer whose turn it is; nil when nothing waits for review.
    public let turn: Organization.ID?
    /// The latest decision; nil when nothing was sent.
    public let recorded: RecordedReport?

    /// Whether it was ever sent.
    public var isSent: Bool { recorded != nil }
}

extension ReportStanding {
    /// Looks at a report as it stands on a day.
    init(
        _ key: ReportKey, of form: Form, in catalogue: Catalogue, _ recorded: RecordedReport?, hasDraft: Bool,
        on today: Day
    ) {
        let due = form.dueDay(of: key.period, on: catalogue.calendar)
        self.init(
            key: key, state: recorded?.life.state ?? (hasDraft ? .draft : .notStarted), dueDay: due,
            timing: Self.timing(due, recorded?.firstSent, today, catalogue.calendar),
            turn: recorded?.life.nextReviewer, recorded: recorded)
    }

    private static func timing(_ due: Day, _ sent: Day?, _ today: Day, _ calendar: WorkCalendar) -> Timing {
        // Sent or looked at on a day off behind the deadline: late all the same, by the working day it runs into.
        let behind = max(1, calendar.workingDays(after: due, through: sent ?? today))
        guard let sent else { return today <= due ? .open : .overdue(behind) }
        return sent <= due ? .onTime : .late(behind)
    }
}
