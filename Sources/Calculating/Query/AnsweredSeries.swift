public import Planning

/// One subject in one area on one basis, as an answer lists it.
public struct AnsweredSeries: Sendable {
    /// The place of the subject in the query.
    public let subject: Int
    /// Where.
    public let area: Area.ID
    /// The series in the cube; nil for a formula.
    public let series: Series?
    /// The area whose children were asked for, if it was one of them and was not always.
    let under: Area.ID?
    private let measured: Measured

    init(_ subject: Int, _ measured: Measured, in area: Area.ID, on basis: Basis.ID?, under: Area.ID?) {
        self.subject = subject
        self.measured = measured
        self.area = area
        self.under = under
        let statistic = measured.statistic?.id
        series = statistic.flatMap { id in basis.map { Series(statistic: id, area: area, basis: $0) } }
    }

    /// The statistic; nil for a formula.
    public var statistic: Statistic? { measured.statistic }

    /// On which basis; nil for a formula.
    public var basis: Basis.ID? { series?.basis }

    /// The statistic of a subject, made once and shared by its series.
    enum Measured: Sendable {
        case formula
        indirect case figures(Statistic)

        var statistic: Statistic? { if case .figures(let statistic) = self { statistic } else { nil } }
    }
}
