import Planning

/// What a year shall bring: a published goal, or the value of the plan's path.
struct YearGoal {
    let year: Int
    let value: Double
    let figure: Figure?
}

extension Assessor {
    /// In dynamic monitoring the goal published for the year if there is one; otherwise the path's value.
    func yearGoal(for period: Period, _ path: ScheduledPath?, _ years: Double) -> YearGoal? {
        let published = plan.goals.first { goal in
            goal.statistic == indicator.statistic && goal.area == indicator.area && goal.period == period.wholeYear
        }
        if kind == .dynamic, case .level(let bound)? = published?.target {
            return YearGoal(year: period.year, value: bound.figure.value, figure: bound.figure)
        }
        return path.map { YearGoal(year: period.year, value: $0.value(after: years), figure: nil) }
    }
}
