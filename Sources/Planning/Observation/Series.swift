/// All figures of one statistic for one area on one basis, of every period (序列).
public struct Series: Hashable, Sendable, Comparable {
    /// What is measured.
    public let statistic: Statistic.ID
    /// Where.
    public let area: Area.ID
    /// On which basis.
    public let basis: Basis.ID

    /// A series by its three coordinates.
    public init(statistic: Statistic.ID, area: Area.ID, basis: Basis.ID) {
        self.statistic = statistic
        self.area = area
        self.basis = basis
    }

    /// The place of its figure for one period.
    public func cell(_ period: Period) -> Cell {
        Cell(statistic: statistic, area: area, basis: basis, period: period)
    }

    /// Orders by the codes of statistic, area and basis; codes are ASCII, so this is the order of their bytes.
    public static func < (left: Self, right: Self) -> Bool {
        (left.statistic, left.area, left.basis) < (right.statistic, right.area, right.basis)
    }
}

extension Cell {
    /// The series that the cell lies in.
    public var series: Series { Series(statistic: statistic, area: area, basis: basis) }
}
