public import Planning

/// One subject in one area on one basis, as an answer lists it.
public struct AnsweredSeries: Sendable {
    /// The place of the subject in the query.
    public let subject: Int
    /// The statistic; nil for a formula.
    public let statistic: Statistic?
    /// Where.
    public let area: Area.ID
    /// On which basis; nil for a formula.
    public let basis: Basis.ID?
    /// The area whose children were asked for, if it was one of them.
    let under: Area.ID?

    /// The series in the cube; nil for a formula.
    public var series: Series? {
        guard let statistic, let basis else { return nil }
        return Series(statistic: statistic.id, area: area, basis: basis)
    }
}
