public import Planning

/// What is asked of a figure: itself, its growth, its sum to date, its share or its place (度量).
public enum FigureMeasure: String, Hashable, Sendable, CaseIterable {
    /// 数值: as reported, or summed from the areas below.
    case value
    /// 同比（公布）: a fact of its own, never divided levels.
    case growth
    /// 同比（按数值）: between two levels.
    case computedGrowth
    /// 累计: from January to the end of the period.
    case toDate
    /// 占上级比重: part of the area above.
    case share
    /// 位次: its place among the areas under the same one.
    case rank

    /// The name on pages and in files.
    public var name: Bilingual {
        switch self {
        case .value: Bilingual("数值", "Value")
        case .growth: Bilingual("同比（公布）", "Growth as published")
        case .computedGrowth: Bilingual("同比（按数值）", "Growth from levels")
        case .toDate: Bilingual("累计", "Year to date")
        case .share: Bilingual("占上级地区比重", "Share of the area above")
        case .rank: Bilingual("同级位次", "Place among siblings")
        }
    }

    /// The unit of the measure of something measured in `unit`; nil for places.
    public func unit(of unit: Unit?) -> Unit? {
        switch self {
        case .value, .toDate: unit
        case .growth, .computedGrowth: unit == .percent ? .percentagePoint : .percent
        case .share: .percent
        case .rank: nil
        }
    }
}
