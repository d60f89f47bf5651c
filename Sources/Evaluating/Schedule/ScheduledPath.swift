public import Planning

/// The path that carries a value from the baseline to the target (目标路径).
///
/// Source: METHODS §2.3 and §2.7. The path model changes the verdict, so each indicator stores its own.
public struct ScheduledPath: Sendable, Equatable {
    /// The value at the baseline.
    public let base: Double
    /// The value to be reached.
    public let goal: Double
    /// How many years lie between, greater than zero.
    public let years: Double
    /// Equal steps or equal growth; equal steps where growth is not defined.
    public let model: Schedule.Path

    /// A path over some years; nil for none. Where a value is not positive, the steps are equal.
    public init?(from base: Double, to goal: Double, over years: Double, model: Schedule.Path) {
        guard years > 0, base.isFinite, goal.isFinite else { return nil }
        self.base = base
        self.goal = goal
        self.years = years
        self.model = base > 0 && goal > 0 ? model : .linear
    }

    /// The value expected some years after the baseline.
    public func value(after elapsed: Double) -> Double {
        switch model {
        case .linear: base + (goal - base) * elapsed / years
        case .geometric: base * power(goal / base, elapsed / years)
        }
    }

    /// The share of the whole change expected by then, 0 to 1: τ, or ((x_T/x_0)^τ−1)/((x_T/x_0)−1).
    public func expectedShare(after elapsed: Double) -> Double {
        guard goal != base else { return elapsed / years }
        return (value(after: elapsed) - base) / (goal - base)
    }

    /// The values at the end of each full year after the baseline, the target last.
    public var yearlyValues: [Double] {
        Int(years) < 1 ? [] : (1...Int(years)).map { value(after: Double($0)) }
    }
}
