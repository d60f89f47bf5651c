public import Planning

/// Which evaluation is made (评估类型), and with it which goal a figure is held against.
public enum EvaluationKind: String, Sendable, CaseIterable {
    /// 动态监测: against the goal of the current year.
    case dynamic
    /// 中期评估: against the plan's path.
    case midterm
    /// 末期评估: against the target itself.
    case final

    /// The word in both languages.
    public var name: Bilingual {
        switch self {
        case .dynamic: Bilingual("动态监测", "Dynamic monitoring")
        case .midterm: Bilingual("中期评估", "Mid-term evaluation")
        case .final: Bilingual("末期评估", "Final evaluation")
        }
    }

    /// The day whose figures are the last to count, when none is given: today, the middle of the plan, or its end.
    ///
    /// Source: METHODS §0.3; the 2023 evaluations of five-year plans closed on 30 June of the third year.
    public func defaultDay(for plan: Plan, today: Day) -> Day {
        let years = plan.years
        let middle = Period(.half, year: (years.lowerBound + years.upperBound) / 2)?.lastDay
        let end = Period(.year, year: years.upperBound)?.lastDay
        switch self {
        case .dynamic: return today
        case .midterm: return middle ?? today
        case .final: return end ?? today
        }
    }
}
