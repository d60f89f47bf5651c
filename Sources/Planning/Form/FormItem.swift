/// One line of a form: a figure that is asked in each of its reports (报表项目).
public struct FormItem: Hashable, Sendable {
    /// Which period the figure is for, seen from the report's own period.
    public enum Window: String, Sendable, CaseIterable {
        /// 本月: the month that the report ends with.
        case month
        /// 本年累计: from January to the end of the report's period.
        case cumulative
        /// 本季: the quarter that ends with the report.
        case quarter
        /// 半年: the half that ends with the report.
        case half
        /// 全年: the year that ends with the report.
        case year
    }

    /// The clause of a plan.
    public struct Ground: Hashable, Sendable {
        /// The plan.
        public let plan: Plan.ID
        /// Its clause.
        public let clause: Clause.ID

        /// A clause of a plan.
        public init(plan: Plan.ID, clause: Clause.ID) {
            self.plan = plan
            self.clause = clause
        }
    }

    /// What is measured.
    public let statistic: Statistic.ID
    /// On which basis.
    public let basis: Basis.ID
    /// Which period the figure is for.
    public let window: Window
    /// Whether a report without it is refused.
    public let isRequired: Bool
    /// 1—2月合并: January is not asked, and February asks for both months together.
    public let mergesJanuary: Bool
    /// 引用: another form asks for it; it is shown filled in and not asked again.
    public let isReused: Bool
    /// The plan's clause that needs the figure, so that the form can say why it is asked.
    public let ground: Ground?
    /// How to fill it in.
    public let instructions: Bilingual

    /// An item by what it asks.
    public init(
        statistic: Statistic.ID, basis: Basis.ID, window: Window, isRequired: Bool = true,
        mergesJanuary: Bool = false, isReused: Bool = false, ground: Ground? = nil,
        instructions: Bilingual = Bilingual("", "")
    ) {
        self.statistic = statistic
        self.basis = basis
        self.window = window
        self.isRequired = isRequired
        self.mergesJanuary = mergesJanuary
        self.isReused = isReused
        self.ground = ground
        self.instructions = instructions
    }

    /// The period of its figure in the report for a period; nil when that report does not ask for it.
    public func period(in report: Period) -> Period? {
        let end = report.lastDay
        switch window {
        case .year: return Period(.year, year: end.year).flatMap { $0.lastDay == end ? $0 : nil }
        case .half, .quarter:
            let kind: Period.Kind = window == .half ? .half : .quarter
            return Period(kind, endingIn: end).flatMap { $0.lastDay == end ? $0 : nil }
        case .month, .cumulative: return month(end)
        }
    }

    private func month(_ end: Day) -> Period? {
        if mergesJanuary, end.month <= 2 {
            return end.month == 2 ? Period(.cumulative, year: end.year, part: 2) : nil
        }
        // A cumulative January is the month itself.
        let kind: Period.Kind = window == .month || end.month == 1 ? .month : .cumulative
        return Period(kind, year: end.year, part: end.month)
    }
}
