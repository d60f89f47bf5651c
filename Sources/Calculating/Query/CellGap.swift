public import Planning

/// Why an answer has no number in a cell (缺数原因).
public enum CellGap: Hashable, Sendable {
    /// Nothing was reported.
    case noFigure
    /// None of the areas below has reported.
    case noFigureBelow(Int)
    /// Areas below that have not reported, where only the whole sum would do.
    case incomplete([Area.ID])
    /// A published growth or change was not published.
    case notPublished
    /// What it would be computed from has no value in the year before.
    case noYearBefore
    /// The earlier value is zero or less.
    case notPositiveBefore
    /// The series breaks in between.
    indirect case seriesBreak(Bilingual, from: Period)
    /// Stocks, ratios and growth are not summed over time.
    case notAccumulated
    /// A month or quarter since January is missing.
    indirect case monthMissing(Period)
    /// Figures of this statistic do not add up over areas, so there is no share.
    case notAdditive
    /// Nothing lies above.
    case noParent
    /// The area above has no value.
    case parentMissing
    /// The area did not lie below the one asked for on the period's last day.
    case notBelowThen
    /// Growth and ratios are not averaged over a window.
    case notAveraged
    /// The measure has no meaning for a formula.
    case notForFormula
    /// The parts of a ratio are missing.
    case partsMissing
    /// The formula has no value.
    indirect case formula(MissingReason)

    /// The reason in words.
    public var message: Bilingual {
        switch self {
        case .noFigure: Bilingual("未报", "not reported")
        case .noFigureBelow(let count):
            Bilingual("本级及下级\(count)个地区均未报", "neither it nor any of the \(count) areas below has reported")
        case .incomplete(let areas):
            Bilingual("下级缺报：\(Self.codes(areas))", "not reported below: \(areas.map(\.code).joined(separator: ", "))")
        case .notPublished: Bilingual("未公布", "not published")
        case .seriesBreak(let reason, let period):
            Bilingual(
                "口径自\(period.label(in: .chinese))起变化，前后不可比：\(reason.chinese)",
                "the series breaks from \(period.label(in: .english)): \(reason.english)")
        case .monthMissing(let period):
            Bilingual("年初以来缺\(period.label(in: .chinese))", "missing since January: \(period.label(in: .english))")
        case .formula(let reason): reason.message
        default: plainMessage
        }
    }

    private var plainMessage: Bilingual {
        switch self {
        case .noYearBefore: Bilingual("缺上年同期数", "no value for the same period of the year before")
        case .notPositiveBefore: Bilingual("上年同期数不为正，增速无意义", "growth from zero or less has no meaning")
        case .notAccumulated: Bilingual("时点数、比率和增速不累计", "stocks, ratios and growth are not accumulated")
        case .notAdditive: Bilingual("该统计项不能按地区相加，不计算占比", "this statistic does not add up over areas")
        case .noParent: Bilingual("没有上级地区", "no area lies above")
        case .parentMissing: Bilingual("上级地区缺数", "the area above has no value")
        case .notBelowThen: Bilingual("当时不属于该地区", "did not belong to that area then")
        case .notAveraged: Bilingual("增速和比率不按多期平均", "growth and ratios are not averaged over periods")
        case .notForFormula: Bilingual("该度量不适用于公式", "this measure has no meaning for a formula")
        case .partsMissing: Bilingual("缺计算比率所需的分子或分母", "a part of the ratio is missing")
        default: Bilingual("缺数", "missing")
        }
    }

    private static func codes(_ areas: [Area.ID]) -> String { areas.map(\.code).joined(separator: "、") }
}
