/// The place of one figure: which statistic, where, on which basis, when.
public struct Cell: Hashable, Sendable {
    /// What is measured.
    public let statistic: Statistic.ID
    /// Where.
    public let area: Area.ID
    /// On which basis.
    public let basis: Basis.ID
    /// When.
    public let period: Period

    /// The place of one figure.
    public init(statistic: Statistic.ID, area: Area.ID, basis: Basis.ID, period: Period) {
        self.statistic = statistic
        self.area = area
        self.basis = basis
        self.period = period
    }
}
