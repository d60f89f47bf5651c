import Planning

/// How far a report of the simulated district has come.
enum SimulatedFate: Hashable, Sendable {
    /// 未报.
    case silent
    /// 草稿.
    case drafted
    /// 已报, waiting for review.
    case submitted
    /// 退回.
    case returned
    /// 通过 and 锁定.
    case locked

    /// What becomes of a report: those of closed periods are locked but for a few silent ones, those of the last are open.
    ///
    /// - Parameters:
    ///   - part: Which report of the year, from 1.
    ///   - place: Which reporter in the order of the form, from 0.
    init(of form: SimulatedForm, part: Int, place: Int) {
        guard part == form.reportsInYear else {
            self = Self.isSilent(form, part, place) ? .silent : .locked
            return
        }
        switch form {
        case .townEconomy: self = Self.open(place, submitted: 9, returned: 1, drafted: 2, lastOnes: 1)
        case .townBusiness: self = Self.open(place, submitted: 6, returned: 0, drafted: 3, lastOnes: 0)
        case .townQuarterly: self = Self.open(place, submitted: 4, returned: 0, drafted: 2, lastOnes: 0)
        case .townHalfYearly: self = Self.open(place, submitted: 2, returned: 0, drafted: 1, lastOnes: 0)
        case .townYearly, .socialYearly, .financeQuarterly: self = .silent
        case .tradeMonthly: self = .drafted
        }
    }

    /// Two places have fallen silent: one town for two months, another for a quarter.
    private static func isSilent(_ form: SimulatedForm, _ part: Int, _ place: Int) -> Bool {
        form == .townBusiness && place == 10 && (10...11).contains(part)
            || form == .townQuarterly && place == 7 && part == 3
    }

    private static func open(_ place: Int, submitted: Int, returned: Int, drafted: Int, lastOnes: Int) -> Self {
        if place < submitted || place >= 15 - lastOnes { return .submitted }
        if place < submitted + returned { return .returned }
        return place < submitted + returned + drafted ? .drafted : .silent
    }

    /// How many days behind the due day a report comes; two towns have been late since autumn.
    static func delay(of form: SimulatedForm, part: Int, place: Int) -> ClosedRange<Int>? {
        let isRecent = Double(part) > Double(form.reportsInYear) * 0.66
        return isRecent && (place == 7 || place == 11) && form.isOfTowns ? 2...7 : nil
    }
}
