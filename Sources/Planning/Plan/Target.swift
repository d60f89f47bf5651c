/// What an indicator shall reach (目标), typed as the plan words it.
///
/// Where the words give no number, the target has none; nobody types one in its place.
/// Source: METHODS §2.5, from 嘉定区战略性新兴产业发展“十四五”规划 表 3-1 and 上海市“十四五”规划主要指标.
public enum Target: Hashable, Sendable {
    /// Which way is better.
    public enum Direction: String, Sendable, CaseIterable {
        /// More is better.
        case rising
        /// Less is better.
        case falling
    }

    /// 达到2000亿元、总数达350家、占比达到40%左右: the value in the target year.
    case level(Bound)
    /// 新增10个、新增3—5家: the net addition since the baseline.
    case increment(Bound)
    /// 累计达到、[五年累计]: the sum over the plan's years.
    case total(Bound)
    /// 年均增速达到10%: chained average growth in percent per year.
    case averageGrowth(Bound)
    /// 累计下降13.5%: how far the value falls below the baseline, in percent.
    case reduction(Bound)
    /// 翻番: the value as a multiple of the baseline.
    case multiple(Bound)
    /// 每年保持…以上: a bound that must hold in every year of the plan.
    case everyYear(Bound)
    /// 逐年上升、逐年下降: every yearly step goes the right way.
    case monotone(Direction)
    /// 进一步提升、进一步下降: better than at the baseline.
    case betterThanBaseline(Direction)
    /// 与经济增长同步: growth no more than `margin` percentage points behind that of another statistic.
    case relative(to: Statistic.ID, margin: Figure)
    /// 确保完成国家要求: a number that a higher authority sets later.
    case external(authority: String)
    /// 全面达到二级标准: a state that is reached or not, by the judgement of a person.
    case milestone(String)

    /// The bound, for targets that have a number.
    public var bound: Bound? {
        switch self {
        case .level(let bound), .increment(let bound), .total(let bound), .averageGrowth(let bound),
            .reduction(let bound), .multiple(let bound), .everyYear(let bound):
            bound
        case .monotone, .betterThanBaseline, .relative, .external, .milestone: nil
        }
    }

    /// Which way of the measured statistic is better; nil when the words do not say.
    public var direction: Direction? {
        switch self {
        case .reduction: .falling
        case .monotone(let direction), .betterThanBaseline(let direction): direction
        case .relative: .rising
        case .external, .milestone: nil
        default: bound.map { $0.isFloor ? .rising : .falling }
        }
    }
}
