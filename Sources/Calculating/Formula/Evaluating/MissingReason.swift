public import Planning

/// Why a formula has no value. It is never infinity, never an unmarked zero.
public enum MissingReason: Hashable, Sendable {
    /// The formula says `null`.
    case stated
    /// There is no figure.
    case noFigure(Cell)
    /// No value of this name was given.
    case noValue(String)
    /// All figures that may be left out are missing.
    case allMissing
    /// A function of several values has none.
    case noValues
    /// A sample standard deviation of fewer than two values.
    case fewerThanTwo
    /// A division by zero.
    case divisionByZero
    /// A logarithm of zero or less, or to a base of zero, one or less.
    case logarithm
    /// A root or a power that is no real number.
    case notReal
    /// A result beyond what can be computed with.
    case overflow
    /// An argument outside of what a function takes.
    case argument(FormulaFunction)
    /// Growth from zero or less.
    case notPositiveBefore
    /// The series breaks between the two periods.
    case seriesBreak(Bilingual, from: Period)
    /// A period that does not exist or lies outside 1900–2199.
    case noPeriod
    /// A function that has no meaning for this kind of period.
    case kindOfPeriod(FormulaFunction, Period)
    /// 1—2月合并报送: a single January or February does not exist.
    case mergedMonths(Period)
    /// No area lies above.
    case noParent(Area.ID)
    /// No area lies below.
    case noChildren(Area.ID)
    /// Between the two periods the area passed from one area above to another.
    case areaMoved(Area.ID, from: Area.ID, to: Area.ID)
    /// The area above hardly grew, or fell.
    case contributionWithheld(WithheldContribution)
    /// The formula needs too many steps.
    case tooManySteps

    /// The reason in words.
    public var message: Bilingual {
        switch self {
        case .noFigure(let cell):
            Bilingual(
                "缺数：\(cell.statistic)、\(cell.area)、\(cell.basis)、\(cell.period.label(in: .chinese))",
                "no figure: \(cell.statistic), \(cell.area), \(cell.basis), \(cell.period)")
        case .noValue(let name): Bilingual("没有给出“\(name)”的值", "no value given for “\(name)”")
        case .seriesBreak(let reason, let period):
            Bilingual(
                "口径自\(period.label(in: .chinese))起变化，前后不可比：\(reason.chinese)",
                "the series breaks from \(period): \(reason.english)")
        case .kindOfPeriod(let function, let period):
            Bilingual(
                "函数\(function.title)不适用于\(period.label(in: .chinese))",
                "\(function.rawValue) has no meaning for \(period)")
        case .mergedMonths(let period):
            Bilingual(
                "\(period.label(in: .chinese))：1—2月合并统计，没有单月数", "\(period): January and February are one period")
        case .noParent(let area): Bilingual("\(area)没有上级地区", "no area lies above \(area)")
        case .noChildren(let area): Bilingual("\(area)没有下级地区", "no area lies below \(area)")
        case .areaMoved(let area, let before, let now):
            Bilingual(
                "两期之间\(area)由\(before)划归\(now)，前后不可比", "\(area) passed from \(before) to \(now) between the periods")
        case .contributionWithheld(let reason): reason.message
        case .argument(let function):
            Bilingual("函数\(function.title)的参数超出范围", "an argument of \(function.rawValue) is out of range")
        default: plainMessage
        }
    }

    private var plainMessage: Bilingual {
        switch self {
        case .stated: Bilingual("公式写明无值", "the formula says null")
        case .allMissing: Bilingual("全部缺数", "all figures are missing")
        case .noValues: Bilingual("没有可计算的值", "there is nothing to compute with")
        case .fewerThanTwo: Bilingual("样本标准差至少需要两个值", "a sample standard deviation needs two values")
        case .divisionByZero: Bilingual("除数为零", "division by zero")
        case .logarithm:
            Bilingual("对数的真数须大于零，底数须大于零且不为1", "a logarithm needs a positive number and a positive base other than 1")
        case .notReal: Bilingual("结果不是实数", "the result is not a real number")
        case .overflow: Bilingual("结果过大，超出计算范围", "the result is too large to compute with")
        case .notPositiveBefore: Bilingual("基期数值不大于零，不计算增速", "the earlier value is not positive; no growth is computed")
        case .noPeriod: Bilingual("没有对应的时期", "there is no such period")
        case .tooManySteps: Bilingual("计算步骤过多，已停止", "too many steps; stopped")
        default: Bilingual("", "")
        }
    }
}
