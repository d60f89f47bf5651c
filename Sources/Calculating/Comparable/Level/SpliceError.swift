public import Planning

/// Why a series is not carried over a break.
public enum SpliceError: Error, Hashable, Sendable {
    /// The definition changes between two levels and nobody gave a factor.
    case breakWithoutFactor(SeriesBreak)
    /// A factor for a period at which no break is declared.
    case factorWithoutBreak(Period)
    /// Two factors for one break.
    case twoFactors(Period)
    /// A figure of the overlapping period is zero or less.
    case overlapNotPositive(Period)
    /// A stated factor is zero, negative or no number.
    case factorNotPositive(Period)
    /// A stated factor without a reason.
    case reasonMissing(Period)
    /// The definition changes within a period, so that its level is on neither definition.
    case breakWithin(Period, SeriesBreak)
    /// Levels of different kinds of periods.
    case mixedPeriods(Period, Period)

    /// What is wrong.
    public var message: Bilingual {
        switch self {
        case .breakWithoutFactor(let broken):
            Bilingual(
                "口径自\(broken.from.label(in: .chinese))起变化（\(broken.reason.chinese)），没有接续系数，前后水平不能接续。",
                "The definition changes from \(broken.from) on (\(broken.reason.english)); without a factor levels are "
                    + "not spliced.")
        case .factorWithoutBreak(let period):
            Bilingual(
                "\(period.label(in: .chinese))没有登记口径断点，却给出了接续系数。", "A factor at \(period), where no break is declared.")
        case .twoFactors(let period):
            Bilingual("\(period.label(in: .chinese))的断点有两个接续系数。", "Two factors for the break at \(period).")
        case .overlapNotPositive(let period):
            Bilingual(
                "重叠期\(period.label(in: .chinese))的数值须大于零。", "The figures of the overlap \(period) must be positive.")
        case .factorNotPositive(let period):
            Bilingual("\(period.label(in: .chinese))的接续系数须大于零。", "The factor at \(period) must be positive.")
        case .reasonMissing(let period):
            Bilingual("\(period.label(in: .chinese))的接续系数没有说明依据。", "The factor at \(period) has no reason.")
        case .breakWithin(let period, let broken):
            Bilingual(
                "口径自\(broken.from.label(in: .chinese))起变化，断点落在\(period.label(in: .chinese))之内，该期数值新旧口径混杂，不能接续。",
                "The definition changes from \(broken.from) on, within \(period), whose level is on neither definition."
            )
        case .mixedPeriods(let one, let other):
            Bilingual(
                "\(one.label(in: .chinese))与\(other.label(in: .chinese))不是同一种时期。",
                "\(one) and \(other) are different kinds of periods.")
        }
    }

    /// What to do about it.
    public var remedy: Bilingual {
        switch self {
        case .breakWithoutFactor:
            Bilingual("请提供新旧口径重叠期的数值或核定的系数。", "Supply one period on both definitions, or a stated factor.")
        case .factorWithoutBreak: Bilingual("请先在统计项中登记断点及原因。", "Declare the break with its reason first.")
        case .twoFactors: Bilingual("请只保留一个系数。", "Keep one of them.")
        case .overlapNotPositive, .factorNotPositive: Bilingual("请核对数值。", "Check the figures.")
        case .reasonMissing: Bilingual("请写明系数的来源和依据。", "State source and reason of the factor.")
        case .breakWithin: Bilingual("请去掉该期，或改用更短的时期。", "Leave the period out, or use shorter ones.")
        case .mixedPeriods: Bilingual("请只使用同一种时期。", "Use one kind of period.")
        }
    }
}
