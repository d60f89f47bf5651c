public import Planning

extension FormulaProgram {
    /// The figures that a program reads, of the area that it is run for.
    public struct Input: Hashable, Sendable {
        /// The statistic.
        public let statistic: Statistic.ID
        /// The basis.
        public let basis: Basis.ID
        /// The kind of periods: that of the frame, for months also that from January on (1–2月合并), or whole years.
        public let kind: Period.Kind
        /// The one period that is read wherever the formula is computed; nil for all of the frame's years.
        public let period: Period?

        /// The figures of a statistic on a basis, over all years or of one period.
        public init(statistic: Statistic.ID, basis: Basis.ID, kind: Period.Kind, period: Period? = nil) {
            (self.statistic, self.basis, self.kind, self.period) = (statistic, basis, kind, period)
        }

        /// The ordinals that a frame needs values of, in the input's own kind of period.
        public func ordinals(in frame: FormulaFrame) -> Range<Int> {
            if let period { return period.ordinal..<period.ordinal + 1 }
            let slots = kind.slots ?? 1
            return frame.years.lowerBound * slots..<(frame.years.upperBound + 1) * slots
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
