public import Planning

/// Why the growth of an area does not follow from the areas below it.
public enum GrowthFromPartsError: Error, Hashable, Sendable {
    /// No area lies below.
    case noAreas
    /// These areas have no level, or no comparable growth.
    case missing([Area.ID])
    /// Last year's comparable sum is zero or less.
    case baseNotPositive(Double)
    /// The figures do not add up over areas.
    case notAdditive(Statistic.ID)
    /// The statistic is not defined.
    case unknownStatistic(Statistic.ID)

    /// What is wrong.
    public var message: Bilingual {
        switch self {
        case .noAreas: Bilingual("没有下级地区。", "No area lies below.")
        case .missing(let areas):
            Bilingual(
                "下列地区缺水平值或可比增速：\(areas.map(\.code).joined(separator: "、"))。",
                "No level or comparable growth for: \(areas.map(\.code).joined(separator: ", ")).")
        case .baseNotPositive(let base):
            Bilingual(
                "上年可比基数合计为\(decimalText(base, digits: 2))，不大于零，不计算增速。",
                "The comparable bases add up to \(decimalText(base, digits: 2)); no growth from zero or less.")
        case .notAdditive(let statistic):
            Bilingual("统计项\(statistic)不能按地区相加。", "\(statistic) does not add up over areas.")
        case .unknownStatistic(let statistic): Bilingual("没有统计项\(statistic)。", "There is no statistic \(statistic).")
        }
    }

    /// What to do about it.
    public var remedy: Bilingual {
        switch self {
        case .noAreas: Bilingual("请核对地区树。", "Check the tree of areas.")
        case .missing: Bilingual("请补报后再汇总，不得按零或平均增速代替。", "Supply them; neither zero nor an average stands in.")
        case .baseNotPositive: Bilingual("请改用增减额表述。", "State the change in its own unit instead.")
        case .notAdditive: Bilingual("请使用公布的增速。", "Use the published growth.")
        case .unknownStatistic: Bilingual("请核对统计项代码。", "Check the code.")
        }
    }
}
