public import Planning

/// Why levels cannot be restated on the frame of one period.
public enum ComparableLevelError: Error, Hashable, Sendable {
    /// The level to start from is zero, negative or no number.
    case levelNotPositive(Period)
    /// Growth of a period that lies not whole years from the anchor.
    case otherKind(Period, Period)
    /// A rate of −100 % or less, from which no base follows.
    case growthTooLow(Period)
    /// The chain of rates is broken: the growth of this period is missing.
    case growthMissing(Period)

    /// What is wrong.
    public var message: Bilingual {
        switch self {
        case .levelNotPositive(let period):
            Bilingual("\(period.label(in: .chinese))的水平值不大于零，不能推算。", "The level of \(period) is not positive.")
        case .otherKind(let period, let anchor):
            Bilingual(
                "\(period.label(in: .chinese))与\(anchor.label(in: .chinese))不是同一种时期，增速不能连乘。",
                "\(period) and \(anchor) are different kinds of periods; their growth does not chain.")
        case .growthTooLow(let period):
            Bilingual(
                "\(period.label(in: .chinese))的增速不高于−100%，推算不出基数。", "Growth of −100 % or less in \(period) has no base."
            )
        case .growthMissing(let period):
            Bilingual(
                "缺\(period.label(in: .chinese))的可比增速，推算在此中断。",
                "The comparable growth of \(period) is missing; the chain breaks.")
        }
    }

    /// What to do about it.
    public var remedy: Bilingual {
        switch self {
        case .levelNotPositive: Bilingual("请选择水平值大于零的时期。", "Choose a period with a positive level.")
        case .otherKind: Bilingual("请只使用同一种时期的同比增速。", "Use growth of one kind of period only.")
        case .growthTooLow: Bilingual("请核对增速。", "Check the rate.")
        case .growthMissing: Bilingual("请补充该期公布的可比增速，不得以水平值相除代替。", "Supply the published rate; do not divide levels.")
        }
    }
}
