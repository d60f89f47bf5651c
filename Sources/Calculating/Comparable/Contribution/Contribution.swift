public import Planning

/// What one part adds to the growth of the whole (拉动与贡献).
public struct Contribution: Hashable, Sendable {
    /// The part's name.
    public let name: Bilingual
    /// The part on its comparable base.
    public let part: ComparableChange
    /// 拉动点: the part's change over the comparable base of the whole, in percentage points.
    public let pull: PercentagePoints
    /// 贡献率: the part's change over that of the whole; nil when withheld.
    public let share: Percent?
}
