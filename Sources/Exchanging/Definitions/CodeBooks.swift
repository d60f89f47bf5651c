import Planning

/// What a workspace defines, for checking references from plans.
struct CodeBooks {
    var areas: CodeBook
    var organizations: CodeBook
    var bases: CodeBook
    var statistics: CodeBook
    /// The basis that figures of a statistic have when none is stated.
    var basisOfStatistic: [Statistic.ID: Basis.ID] = [:]

    init(isOpen: Bool = false) {
        areas = CodeBook("地区", "area", isOpen: isOpen)
        organizations = CodeBook("单位", "organization", isOpen: isOpen)
        bases = CodeBook("口径", "basis", isOpen: isOpen)
        statistics = CodeBook("统计项", "statistic", isOpen: isOpen)
    }
}
