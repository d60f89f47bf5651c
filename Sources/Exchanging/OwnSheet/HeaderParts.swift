import Planning

/// What a header, or a cell that names a row, says.
struct HeaderParts: Hashable {
    /// What the cells below a header, or beside it, are.
    enum Role: Hashable {
        case areas, statistics, periods, units
        /// 单位, which is 计量单位 or who reports.
        case unitsOrAreas
        case ignored
    }

    var statistic: Statistic.ID?
    var area: Area.ID?
    var period: Period?
    var unit: String?
    var role: Role?
    /// 增速: what it says is the growth of the statistic beside it.
    var isGrowth = false
    /// 数值, 本期: it says nothing that was not known.
    var isNeutral = false

    /// Whether it names something that figures belong to.
    var hasCoordinate: Bool { statistic != nil || area != nil || period != nil }

    /// Whether it is understood.
    var isKnown: Bool { hasCoordinate || role != nil || unit != nil || isGrowth || isNeutral }
}
