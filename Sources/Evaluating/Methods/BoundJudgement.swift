public import Planning

/// 目标语义判定 (PM-06): what a value means for a bound, by the words of the target.
public enum BoundJudgement: Sendable, Equatable {
    /// More than a range asks.
    case aboveRange
    /// The bound is kept.
    case met
    /// Just outside a bound said with 左右.
    case near
    /// The bound is not kept.
    case missed
}

extension Bound {
    /// Judges an unrounded value; `rule` holds the tolerance for 左右, which no official text defines.
    ///
    /// Source: METHODS §2.5; 左右 is met from 97.5 % on and near from 95 % on, by our default.
    public func judge(_ value: Double, by rule: RatingRule = RatingRule()) -> BoundJudgement {
        switch self {
        case .atLeast(let figure): value >= figure.value ? .met : .missed
        case .above(let figure): value > figure.value ? .met : .missed
        case .atMost(let figure): value <= figure.value ? .met : .missed
        case .below(let figure): value < figure.value ? .met : .missed
        case .about(let figure): Self.judgeAbout(value, figure.value, rule)
        case .between(let lower, let upper):
            value < lower.value ? .missed : value > upper.value ? .aboveRange : .met
        }
    }

    private static func judgeAbout(_ value: Double, _ goal: Double, _ rule: RatingRule) -> BoundJudgement {
        if value >= goal - abs(goal) * rule.aboutTolerance { return .met }
        return value >= goal - abs(goal) * rule.nearTolerance ? .near : .missed
    }
}
