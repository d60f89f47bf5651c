extension Form {
    /// The kind of the periods that reports are for.
    public var periodKind: Period.Kind { rhythm.periodKind }

    /// Whether a report is asked for a period: of the right kind, while the form is in force, with something to ask.
    public func asks(for period: Period) -> Bool {
        period.kind == periodKind && since.ordinal <= period.ordinal
            && period.ordinal <= until?.ordinal ?? .max && items.contains { $0.period(in: period) != nil }
    }

    /// The last `count` periods that have a report and ended before a day, oldest first.
    public func periods(endedBefore day: Day, last count: Int) -> [Period] {
        var found: [Period] = []
        var next = Period(periodKind, endingIn: day)
        while let period = next, period.ordinal >= since.ordinal, found.count < count {
            if period.lastDay < day, asks(for: period) { found.append(period) }
            next = Period(periodKind, ordinal: period.ordinal - 1)
        }
        return found.reversed()
    }

    /// The period before that has a report; nil before the first one.
    public func periodBefore(_ period: Period) -> Period? {
        var next = Period(periodKind, ordinal: period.ordinal - 1)
        while let before = next, before.ordinal >= since.ordinal {
            if asks(for: before) { return before }
            next = Period(periodKind, ordinal: before.ordinal - 1)
        }
        return nil
    }

    /// The day a report is due: the stated day, or the first working day behind it.
    public func dueDay(of period: Period, on calendar: WorkCalendar) -> Day {
        calendar.workingDay(onOrAfter: due.day(after: period))
    }
}

extension Statistic.Frequency {
    /// The kind of period that comes in this rhythm.
    public var periodKind: Period.Kind {
        switch self {
        case .yearly: .year
        case .halfYearly: .half
        case .quarterly: .quarter
        case .monthly: .month
        }
    }
}

extension Period {
    /// The period of a kind that a day lies in.
    init?(_ kind: Kind, endingIn day: Day) {
        let part =
            switch kind {
            case .year, .span: 1
            case .half: (day.month + 5) / 6
            case .quarter: (day.month + 2) / 3
            case .month, .cumulative: day.month
            }
        self.init(kind, year: day.year, part: part)
    }
}
