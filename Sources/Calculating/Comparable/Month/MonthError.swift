public import Planning

/// Why a month does not follow from cumulative figures.
public enum MonthError: Error, Hashable, Sendable {
    /// A period that is not from January to a month.
    case notCumulative(Period)
    /// A period that is not a single month.
    case notMonth(Period)
    /// 1—2月合并统计: a single January or February does not exist, and is not half of the two.
    case mergedMonths(Period)
    /// The two reports do not follow each other within one year.
    case notConsecutive(Period, after: Period)
    /// A cumulative figure is missing.
    case figureMissing(Period)
    /// Growth of −100 % or less.
    case growthTooLow(Period)

    /// What is wrong.
    public var message: Bilingual {
        switch self {
        case .notCumulative(let period):
            Bilingual("\(period.label(in: .chinese))不是累计时期。", "\(period) does not start in January.")
        case .notMonth(let period): Bilingual("\(period.label(in: .chinese))不是单月。", "\(period) is not a month.")
        case .mergedMonths(let period):
            Bilingual(
                "\(period.label(in: .chinese))：1—2月合并统计，没有单月数，也不作平均分摊。",
                "\(period): January and February are one period; there is no single month and no half.")
        case .notConsecutive(let period, let before):
            Bilingual(
                "\(period.label(in: .chinese))与\(before.label(in: .chinese))不相邻，不能相减得出当月数。",
                "\(period) does not follow \(before) by one month.")
        case .figureMissing(let period):
            Bilingual("缺\(period.label(in: .chinese))累计数。", "The figure of \(period) is missing.")
        case .growthTooLow(let period):
            Bilingual("\(period.label(in: .chinese))的增速不高于−100%。", "Growth in \(period) is −100 % or less.")
        }
    }

    /// What to do about it.
    public var remedy: Bilingual {
        switch self {
        case .notCumulative: Bilingual("请使用“1—N月”的累计数。", "Use a figure from January on.")
        case .notMonth: Bilingual("请指定3月至12月中的一个月。", "Name a month from March to December.")
        case .mergedMonths: Bilingual("请使用1—2月合计数。", "Use the figure of January–February.")
        case .notConsecutive: Bilingual("请提供同一年相邻两个月的累计数。", "Supply cumulative figures of two neighbouring months.")
        case .figureMissing: Bilingual("请补报该期累计数。", "Supply it.")
        case .growthTooLow: Bilingual("请核对增速。", "Check the rate.")
        }
    }
}
