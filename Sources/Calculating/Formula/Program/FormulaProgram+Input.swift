public import Planning

extension FormulaProgram {
    /// The figures that a program reads, of the area that it is run for.
    public struct Input: Hashable, Sendable {
        /// The statistic.
        public let statistic: Statistic.ID
        /// The basis.
        public let basis: Basis.ID
        /// The kind of periods: that of the frame, or for months also the figures from January on (1–2月合并).
        public let kind: Period.Kind

        /// The figures of a statistic on a basis.
        public init(statistic: Statistic.ID, basis: Basis.ID, kind: Period.Kind) {
            (self.statistic, self.basis, self.kind) = (statistic, basis, kind)
        }
    }

    /// A formula that is not part of a program.
    public struct LeftOver: Hashable, Sendable {
        /// Which of the formulas, counted from 0.
        public let formula: Int
        /// Why.
        public let obstacle: FormulaObstacle

        /// A formula and why it is left over.
        public init(formula: Int, obstacle: FormulaObstacle) { (self.formula, self.obstacle) = (formula, obstacle) }
    }
}
