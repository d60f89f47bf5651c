import Planning

/// The periods that the columns of a page cover: whole five-year plans (五年规划期), such as 2021–2025.
struct PageSpan: Sendable, Equatable {
    /// The ordinal of the first period, the first of a year.
    private(set) var start = 0
    /// How many periods there are.
    private(set) var count = 0

    /// One past the ordinal of the last period.
    var end: Int { start + count }

    /// Where a period stands; nil outside.
    func index(_ ordinal: Int) -> Int? {
        let index = ordinal - start
        return index >= 0 && index < count ? index : nil
    }

    /// The span that also covers the plan of a period.
    func covering(_ ordinal: Int, yearLength: Int) -> PageSpan {
        let plan = yearLength * 5
        // 2021 is the first year of a plan, and so is every fifth year before and after it.
        let first = (ordinal - yearLength) / plan * plan + yearLength
        return joined(with: PageSpan(start: first, count: plan))
    }

    /// The span that covers both.
    func joined(with other: PageSpan) -> PageSpan {
        if count == 0 { return other }
        if other.count == 0 { return self }
        let first = min(start, other.start)
        return PageSpan(start: first, count: max(end, other.end) - first)
    }
}
