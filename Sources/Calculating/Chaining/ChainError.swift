public import Planning

/// Why years do not chain.
public enum ChainError: Error, Hashable, Sendable {
    /// There is no year.
    case noYears
    /// Two years or price sets have different numbers of quarters or months.
    case unequalParts
    /// A value of this year is negative or no number, or zero where it is divided by.
    case notPositive(year: Int)
    /// A year between the first and the last is missing.
    case yearMissing(Int)
    /// A year is given twice.
    case yearTwice(Int)
    /// The year is not valued at the prices of the year before.
    case earlierPricesMissing(year: Int)
    /// The components of a total do not all have the same years.
    case differentYears
    /// The reference year is not among the years.
    case referenceMissing(Int)

    /// What is wrong.
    public var message: Bilingual {
        switch self {
        case .noYears: Bilingual("没有可链接的年份。", "There is no year to chain.")
        case .unequalParts: Bilingual("各年的分期数不一致。", "The years differ in their number of parts.")
        case .notPositive(let year):
            Bilingual("\(year)年有分期数值为负、不是有效数字，或作除数时为零。", "A part of \(year) is negative, no number, or a zero divisor.")
        case .yearMissing(let year): Bilingual("缺\(year)年，链条中断。", "\(year) is missing; the chain breaks.")
        case .yearTwice(let year): Bilingual("\(year)年重复。", "\(year) is given twice.")
        case .earlierPricesMissing(let year):
            Bilingual("\(year)年没有按上年价格计算的数值。", "\(year) is not valued at the prices of \(year - 1).")
        case .differentYears: Bilingual("各分项的年份不一致。", "The components do not have the same years.")
        case .referenceMissing(let year):
            Bilingual("参考年\(year)年不在数列内。", "The reference year \(year) is not in the series.")
        }
    }

    /// What to do about it.
    public var remedy: Bilingual {
        switch self {
        case .noYears, .yearMissing, .referenceMissing: Bilingual("请补充该年数据。", "Supply the year.")
        case .unequalParts:
            Bilingual("请使各年分期一致；1—2月合并为一期。", "Use the same parts every year; January–February is one.")
        case .notPositive: Bilingual("请核对数值，缺数不得填0。", "Check the figures; 0 does not stand for missing.")
        case .yearTwice: Bilingual("请每年只列一次。", "Give each year once.")
        case .earlierPricesMissing: Bilingual("请补充按上年平均价格计算的数值。", "Value it at the average prices of the year before.")
        case .differentYears: Bilingual("请补齐各分项缺少的年份。", "Supply the missing years of each component.")
        }
    }
}
