/// A yardstick of a plan (指标): what is measured, where, on which basis, and the target it must reach.
public struct Indicator: Hashable, Sendable, Identifiable {
    /// The code of an indicator within its plan.
    public typealias ID = Identifier<Indicator>

    /// How binding the plan makes it; only the plan's own words may say so.
    public enum Nature: String, Sendable, CaseIterable {
        /// 约束性: the government's commitment.
        case binding
        /// 预期性: an expectation.
        case expected
    }

    /// How hard the words promise it.
    public enum Effort: String, Sendable, CaseIterable {
        /// 达到、完成: a plain promise.
        case firm
        /// 力争: the plan strives for it.
        case striving
    }

    /// The code.
    public let id: ID
    /// Its number in the plan's table.
    public let number: Int
    /// The name.
    public let name: Bilingual
    /// The target in the plan's own words.
    public let wording: String
    /// Where the plan says it.
    public let section: Section.ID
    /// What is measured.
    public let statistic: Statistic.ID
    /// On which basis.
    public let basis: Basis.ID
    /// Where.
    public let area: Area.ID
    /// What it shall reach.
    public let target: Target
    /// When it shall be reached.
    public let targetYear: Int
    /// The period that improvement is counted from.
    public let baseline: Period
    /// How binding; nil when the plan does not say.
    public let nature: Nature?
    /// How hard the words promise it.
    public let effort: Effort
    /// How progress is expected to run.
    public let schedule: Schedule
    /// Who answers for it; empty when the plan does not say.
    public let responsible: [Assignee]
    /// What a reader of the rating must know.
    public let note: Bilingual

    /// An indicator as its plan words it.
    public init(
        id: ID, number: Int, name: Bilingual, wording: String, section: Section.ID, statistic: Statistic.ID,
        basis: Basis.ID, area: Area.ID, target: Target, targetYear: Int, baseline: Period, nature: Nature? = nil,
        effort: Effort = .firm, schedule: Schedule = Schedule(), responsible: [Assignee] = [],
        note: Bilingual = Bilingual("", "")
    ) {
        self.id = id
        self.number = number
        self.name = name
        self.wording = wording
        self.section = section
        self.statistic = statistic
        self.basis = basis
        self.area = area
        self.target = target
        self.targetYear = targetYear
        self.baseline = baseline
        self.nature = nature
        self.effort = effort
        self.schedule = schedule
        self.responsible = responsible
        self.note = note
    }
}
