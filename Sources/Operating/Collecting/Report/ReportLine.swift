public import Evaluating
public import Planning

/// Everything that the entry grid shows of one figure.
public struct ReportLine: Sendable {
    /// A check that is not passed, with what the given reason makes of it.
    public struct Check: Hashable, Sendable {
        /// The check.
        public let result: CheckResult
        /// Whether it keeps the report from being sent.
        public let standing: CheckResult.Standing
    }

    /// The clause that needs the figure (为什么问这个数).
    public struct Ground: Hashable, Sendable {
        /// The plan's title.
        public let plan: Bilingual
        /// The section's number and title.
        public let section: Bilingual
        /// What the clause is about.
        public let subject: Bilingual
    }

    /// The item of the form.
    public let item: FormItem
    /// The figure's place.
    public let cell: Cell
    /// What is measured; its name and unit.
    public let statistic: Statistic
    /// On which basis; nil when it is no longer defined.
    public let basis: Basis?
    /// What is filled in, as it was typed.
    public let text: String
    /// The figure; nil without one.
    public let figure: Figure?
    /// Why the text is no figure; nil when it is one, or blank.
    public let fault: Finding?
    /// The reason given for a figure that a check does not pass.
    public let reason: String
    /// 引用: shown filled in from another form or file, not asked again.
    public let isReused: Bool
    /// Whether the text was filled in from the record and nobody typed it.
    public let isPrefilled: Bool
    /// The figures of the report before and of a year before, with growth.
    public let comparison: FigureComparison
    /// The checks that concern this figure first.
    public let checks: [Check]
    /// The figures of the last twelve reports before, oldest first; nil where there was none.
    public let history: [(cell: Cell, figure: Figure?)]
    /// The plan's clause that needs it; nil when the form does not say.
    public let ground: Ground?
    /// The indicators that depend on it, here or in an area above.
    public let uses: [TouchedIndicator]
}
