/// A government plan (规划): its parts, its indicators with their targets, and the goals set on the way.
public struct Plan: Hashable, Sendable, Identifiable {
    /// The code of a plan.
    public typealias ID = Identifier<Plan>

    /// The code.
    public let id: ID
    /// The title.
    public let title: Bilingual
    /// The number of the document, such as `嘉府办发〔2021〕42号`.
    public let documentNumber: String
    /// Who issued it.
    public let issuer: String
    /// When it was issued.
    public let issued: Day
    /// The years it covers.
    public let years: ClosedRange<Int>
    /// The area it is for.
    public let area: Area.ID
    /// Its parts in order.
    public let sections: [Section]
    /// Its statements in order.
    public let clauses: [Clause]
    /// Its indicators in the order of its table.
    public let indicators: [Indicator]
    /// Targets for single periods published apart from the table.
    public let goals: [Goal]

    /// A plan with its parts.
    public init(
        id: ID, title: Bilingual, documentNumber: String, issuer: String, issued: Day, years: ClosedRange<Int>,
        area: Area.ID, sections: [Section], clauses: [Clause], indicators: [Indicator], goals: [Goal]
    ) {
        self.id = id
        self.title = title
        self.documentNumber = documentNumber
        self.issuer = issuer
        self.issued = issued
        self.years = years
        self.area = area
        self.sections = sections
        self.clauses = clauses
        self.indicators = indicators
        self.goals = goals
    }

    /// The indicator of a code.
    public func indicator(_ id: Indicator.ID) -> Indicator? { indicators.first { $0.id == id } }

    /// The section of a code.
    public func section(_ id: Section.ID) -> Section? { sections.first { $0.id == id } }
}
