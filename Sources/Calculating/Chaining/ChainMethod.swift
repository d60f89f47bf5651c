public import Planning

/// How the parts of a year are tied to those of the year before (链接方法).
///
/// Source: METHODS §7; the three techniques of the IMF Quarterly National Accounts Manual, chapter 8.
public enum ChainMethod: String, Sendable, Hashable, CaseIterable {
    /// 年度重叠法: to the average of the year before. The parts of each year average to the annual chain; a step may
    /// stand at the turn of the year. The default.
    case annualOverlap
    /// 单季重叠法: to the last part of the year before. No step; the parts drift from the annual chain.
    case oneQuarterOverlap
    /// 同期链接法: each part to the same part of the year before. Growth over the year is exact; from part to part it
    /// is not.
    case overTheYear

    /// The name that readers see.
    public var name: Bilingual {
        switch self {
        case .annualOverlap: Bilingual("年度重叠法", "annual overlap")
        case .oneQuarterOverlap: Bilingual("单季重叠法", "one-quarter overlap")
        case .overTheYear: Bilingual("同期链接法", "over the year")
        }
    }
}
