extension Period {
    /// The first day that belongs to the period.
    public var firstDay: Day {
        switch kind {
        case .year, .span, .cumulative: .first(of: 1, in: year)
        case .half: .first(of: part * 6 - 5, in: year)
        case .quarter: .first(of: part * 3 - 2, in: year)
        case .month: .first(of: part, in: year)
        }
    }

    /// The last day that belongs to the period; a stock's figure is of this day.
    public var lastDay: Day {
        switch kind {
        case .year: .last(of: 12, in: year)
        case .span(let years): .last(of: 12, in: year + years - 1)
        case .half: .last(of: part * 6, in: year)
        case .quarter: .last(of: part * 3, in: year)
        case .month, .cumulative: .last(of: part, in: year)
        }
    }

    /// How many calendar months the period covers.
    public var months: Int {
        switch kind {
        case .year: 12
        case .span(let years): 12 * years
        case .half: 6
        case .quarter: 3
        case .month: 1
        case .cumulative: part
        }
    }
}

extension Period: Comparable {
    /// Orders by the last day, then the longer period first, so that a series reads oldest to newest.
    public static func < (left: Period, right: Period) -> Bool {
        (left.lastDay, left.firstDay, left.rank) < (right.lastDay, right.firstDay, right.rank)
    }

    // A year and January–December cover the same days and are still two periods.
    private var rank: Int { kind == .year ? 0 : kind == .cumulative ? 1 : 2 }
}
