public import Planning

extension ComparableChange {
    /// 拉动点: this change over the comparable base of the whole, in percentage points; nil from a base of zero or less.
    ///
    /// Source: METHODS §2.6, key T8.
    public func pull(on whole: ComparableChange) -> PercentagePoints? {
        whole.base > 0 ? PercentagePoints(change / whole.base * 100) : nil
    }

    /// 贡献率: this change in percent of that of the whole; nil where it is withheld, and from a base of zero or less.
    ///
    /// Source: METHODS §2.6, key T8.
    public func contribution(to whole: ComparableChange) -> Percent? {
        guard let growth = whole.growth, WithheldContribution(at: growth) == nil else { return nil }
        return Percent(change / whole.change * 100)
    }
}
