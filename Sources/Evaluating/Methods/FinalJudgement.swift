public import Planning

/// 期末判定 (PM-07): the word of a final evaluation.
public enum FinalJudgement: String, Sendable, CaseIterable {
    /// 超额完成: more than the target.
    case exceeded
    /// 完成: the target.
    case achieved
    /// 基本完成: at least 95 % of it; never for a binding indicator.
    case nearlyAchieved
    /// 未完成.
    case notAchieved

    /// The word in both languages.
    public var name: Bilingual {
        switch self {
        case .exceeded: Bilingual("超额完成", "Exceeded")
        case .achieved: Bilingual("完成", "Achieved")
        case .nearlyAchieved: Bilingual("基本完成", "Nearly achieved")
        case .notAchieved: Bilingual("未完成", "Not achieved")
        }
    }

    /// Judges a value in the target year against its bound.
    ///
    /// Source: METHODS §2.4 and PM-07, our default: at 100 % achieved, from 95 % on nearly.
    public init(_ value: Double, against bound: Bound, nature: Indicator.Nature?, by rule: RatingRule = RatingRule()) {
        let goal = bound.figure.value
        switch bound.judge(value, by: rule) {
        case .aboveRange: self = .exceeded
        case .met: self = Self.isBeyond(value, bound) ? .exceeded : .achieved
        case .near: self = nature == .binding ? .notAchieved : .nearlyAchieved
        case .missed:
            let isNear = bound.isFloor ? value >= goal - abs(goal) * 0.05 : value <= goal + abs(goal) * 0.05
            self = isNear && nature != .binding ? .nearlyAchieved : .notAchieved
        }
    }

    /// Judges an average growth: 左右 allows for percentage points, not for a part of the rate.
    ///
    /// Source: METHODS §2.5, our default of 0.2 points.
    public init(
        ofGrowth growth: Percent, against bound: Bound, nature: Indicator.Nature?, by rule: RatingRule = RatingRule()
    ) {
        guard case .about(let figure) = bound else {
            self.init(growth.value, against: bound, nature: nature, by: rule)
            return
        }
        let isWithin = growth.value < figure.value && growth.value >= figure.value - rule.growthTolerance
        if isWithin {
            self = .achieved
        } else {
            self.init(growth.value, against: .atLeast(figure), nature: nature, by: rule)
        }
    }

    private static func isBeyond(_ value: Double, _ bound: Bound) -> Bool {
        if case .between = bound { return false }
        return bound.isFloor ? value > bound.figure.value : value < bound.figure.value
    }
}
