public import Planning

/// What is asked of the figures (查询): subjects × areas × periods × measures, on one basis each, as of one position.
///
/// Codes are resolved already; whoever reads a query from text collects the faults.
public struct FigureQuery: Sendable {
    /// What is looked at.
    public enum Subject: Sendable {
        /// A statistic, on the bases of the query.
        case statistic(Statistic)
        /// An indicator of a plan, on its own basis.
        case indicator(Plan.ID, Indicator, Statistic)
        /// A formula, computed for each area and period.
        case formula(Formula)
    }

    /// Which areas.
    public enum AreaChoice: Hashable, Sendable {
        /// An indicator's own area; for all else the top of the tree.
        case own
        /// One area.
        case one(Area.ID)
        /// The areas directly below one on the last day of each period.
        case children(of: Area.ID)
        /// Every area of a level.
        case level(Area.Level)
    }

    /// Which periods; all of one kind.
    public enum PeriodChoice: Hashable, Sendable {
        /// These, in this order.
        case listed([Period])
        /// The last ones that have a figure, oldest first.
        case latest(Int, Period.Kind)
    }

    /// What is looked at.
    public var subjects: [Subject]
    /// Where.
    public var areas: [AreaChoice] = [.own]
    /// When.
    public var periods: PeriodChoice
    /// On which bases; empty: each statistic's own.
    public var bases: [Basis.ID] = []
    /// What of each figure.
    public var measures: [FigureMeasure] = [.value]
    /// The tree that areas above, below and beside are taken from; nil: the first.
    public var tree: AreaTree.ID?
    /// Over how many periods, ending with each one, places are compared.
    public var window = 1

    /// A query for the values of some subjects in some periods.
    public init(_ subjects: [Subject], _ periods: PeriodChoice) {
        self.subjects = subjects
        self.periods = periods
    }
}
